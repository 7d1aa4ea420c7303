using Face.Contracts;
using Face.Testing;

namespace Face.Gateway.Tests.Http;

/// <summary>The gateway's part of <c>Idempotency-Key</c>; that of the ledger is tested on real services.</summary>
public sealed class IdempotencyTests(RedisServer redis)
{
    [Theory]
    [InlineData("")]
    [InlineData("tab\tin it")]
    public async Task A_malformed_key_is_1200_before_anything_is_asked(string key)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        Assert.Equal(ErrorCode.BadRequest, (await PostAsync(gateway, key)).Code);
        Assert.Equal(0, gateway.Accounts.LookUps);
    }

    [Theory]
    [InlineData(255, ErrorCode.None)]
    [InlineData(256, ErrorCode.BadRequest)]
    public async Task A_key_has_at_most_255_characters(int length, ErrorCode expected)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        Assert.Equal(expected, (await PostAsync(gateway, new string('k', length))).Code);
    }

    [Fact]
    public async Task A_first_success_is_settled_with_its_reply()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        var reply = await PostAsync(gateway, "key");

        Assert.Equal(ErrorCode.None, reply.Code);
        Assert.Equal(ScriptedFetcher.NoFaces, gateway.Accounts.Settlement?.Reply?.Body);
        Assert.Equal(gateway.Accounts.Claims.Single().KeyHash, gateway.Accounts.Settlement?.Reply?.KeyHash);
        Assert.DoesNotContain(InternalPaths.AbandonIdempotencyKey, gateway.Accounts.CallsSoFar());
    }

    [Fact]
    public async Task A_failure_gives_the_key_up()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = ScriptedFetcher.Fails(new Failure(ErrorCode.RemoteImage, "The picture could not be downloaded."));

        Assert.Equal(ErrorCode.RemoteImage, (await PostAsync(gateway, "key")).Code);

        Assert.Equal(InternalPaths.ReserveCredit, (await gateway.Accounts.NextCallAsync()).Path);
        Assert.Equal(InternalPaths.AbandonIdempotencyKey, (await gateway.Accounts.NextCallAsync()).Path);
        Assert.Equal(InternalPaths.ReleaseCredit, (await gateway.Accounts.NextCallAsync()).Path);
    }

    [Fact]
    public async Task A_replay_takes_no_token_and_no_credit()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.01);
        gateway.Accounts.Claim = _ => new(IdempotencyOutcome.Replay, ScriptedFetcher.NoFaces);

        var replies = new[] { await PostAsync(gateway, "key"), await PostAsync(gateway, "key") };

        Assert.All(replies, reply => Assert.Equal((ErrorCode.None, "1"), (reply.Code, reply.Header("X-RateLimit-Remaining"))));
        Assert.Empty(gateway.Accounts.CallsSoFar());
        Assert.Null(gateway.Fetcher.Asked);
    }

    [Fact]
    public async Task Another_request_under_the_key_is_1200()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.Claim = _ => new(IdempotencyOutcome.Other);

        Assert.Equal(ErrorCode.BadRequest, (await PostAsync(gateway, "key")).Code);
        Assert.Empty(gateway.Accounts.CallsSoFar());
    }

    [Fact]
    public async Task A_request_waits_for_the_one_that_runs()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.Claim = _ => gateway.Accounts.Claims.Count < 3
            ? new(IdempotencyOutcome.Running)
            : new(IdempotencyOutcome.Replay, ScriptedFetcher.NoFaces);

        Assert.Equal(ErrorCode.None, (await PostAsync(gateway, "key")).Code);
        Assert.Equal(3, gateway.Accounts.Claims.Count);
    }

    [Fact]
    public async Task The_wait_ends_with_the_deadline()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Forward:Deadline=00:00:01");
        gateway.Accounts.Claim = _ => new(IdempotencyOutcome.Running);

        Assert.Equal(ErrorCode.Malfunction, (await PostAsync(gateway, "key")).Code);
    }

    [Fact]
    public async Task A_full_waiting_room_is_1001()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Idempotency:MostWaiting=1", "Forward:Deadline=00:01:00");
        gateway.Accounts.Claim = _ => new(IdempotencyOutcome.Running);
        var posts = Enumerable.Range(0, 5).Select(_ => PostAsync(gateway, "key")).ToList();
        while (posts.Count > 1)
        {
            var done = await Task.WhenAny(posts).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(ErrorCode.BackendUnreachable, (await done).Code);
            posts.Remove(done);
        }

        gateway.Accounts.Claim = _ => new(IdempotencyOutcome.First);

        Assert.Equal(ErrorCode.None, (await posts[0]).Code);
    }

    [Fact]
    public async Task An_accounts_service_that_does_not_answer_for_the_key_is_1001()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.Broken[InternalPaths.ClaimIdempotencyKey] = true;

        Assert.Equal(ErrorCode.BackendUnreachable, (await PostAsync(gateway, "key")).Code);
        Assert.Equal(InternalPaths.AbandonIdempotencyKey, (await gateway.Accounts.NextCallAsync()).Path);
    }

    private static Task<Reply> PostAsync(RunningGateway gateway, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/detect/") { Content = RunningGateway.GoodForm() };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return gateway.SendAsync(request);
    }
}

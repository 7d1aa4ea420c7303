using System.Text;
using Face.Contracts;
using Face.Testing;
using Microsoft.AspNetCore.Http;

namespace Face.Gateway.Tests.Http;

/// <summary>What a broken backend costs: a contract reply, and never a credit.</summary>
public sealed class FaultTests(RedisServer redis)
{
    [Theory]
    [InlineData(InternalPaths.LookUpApp)]
    [InlineData(InternalPaths.ReserveCredit)]
    [InlineData(InternalPaths.SettleCredit)]
    public async Task An_accounts_service_that_fails_is_1001(string path)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.Broken[path] = true;

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal((ErrorCode.BackendUnreachable, "1"), (reply.Code, reply.Header("Retry-After")));
    }

    [Fact]
    public async Task An_accounts_service_that_is_gone_is_1001()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        await gateway.Accounts.DisposeAsync();

        Assert.Equal(ErrorCode.BackendUnreachable, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
    }

    [Fact]
    public async Task A_settlement_that_never_answers_is_1001_and_released()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Accounts:CallTimeout=00:00:01");
        await gateway.PostAsync(RunningGateway.GoodForm());
        gateway.Accounts.CallsSoFar();
        var never = new TaskCompletionSource();
        gateway.Accounts.SettleGate = never.Task;

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());
        never.SetResult();

        Assert.Equal(ErrorCode.BackendUnreachable, reply.Code);
        await ExpectCallsAsync(
            gateway, InternalPaths.ReserveCredit, InternalPaths.SettleCredit, InternalPaths.SettleCredit, InternalPaths.ReleaseCredit);
    }

    [Fact]
    public async Task A_settlement_that_outlasts_the_deadline_still_gives_the_reply_it_paid()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Forward:Deadline=00:00:01");
        await gateway.PostAsync(RunningGateway.GoodForm());
        gateway.Accounts.SettleGate = Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
    }

    [Fact]
    public async Task A_reservation_whose_answer_is_lost_is_released()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.Broken[InternalPaths.ReserveCredit] = true;

        await gateway.PostAsync(RunningGateway.GoodForm());

        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit);
    }

    [Fact]
    public async Task A_settlement_whose_answer_is_lost_is_asked_for_again()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.LosesSettlements = 1;

        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.SettleCredit, InternalPaths.SettleCredit);
    }

    [Fact]
    public async Task A_settlement_that_is_refused_is_1001_and_shows_no_face()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.GrantsSettle = false;

        Assert.Equal(ErrorCode.BackendUnreachable, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
    }

    [Fact]
    public async Task A_fetcher_that_is_gone_is_1001_and_released()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        await gateway.Fetcher.DisposeAsync();

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal((ErrorCode.BackendUnreachable, "1"), (reply.Code, reply.Header("Retry-After")));
        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit);
    }

    [Theory]
    [InlineData(ErrorCode.RemoteImage, null)]
    [InlineData(ErrorCode.BadRequest, null)]
    [InlineData(ErrorCode.Malfunction, null)]
    [InlineData(ErrorCode.BackendUnreachable, "1")]
    public async Task A_failure_of_the_fetcher_is_passed_on_and_released(ErrorCode code, string? retryAfter)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var failure = new Failure(code, "Something the developer can do about it.");
        gateway.Fetcher.Answer = ScriptedFetcher.Fails(failure);

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal((failure.Code, failure.Sentence, retryAfter), (reply.Code, reply.Description, reply.Header("Retry-After")));
        Assert.Equal([InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit], gateway.Accounts.CallsSoFar());
    }

    [Fact]
    public async Task An_answer_without_an_outcome_is_1000_and_released()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = context => context.Response.WriteAsync("""{"error_code":0}""");

        Assert.Equal(ErrorCode.Malfunction, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit);
    }

    [Fact]
    public async Task A_fetcher_that_dies_in_mid_reply_costs_nothing()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = async context =>
        {
            context.Response.Headers[InternalHeaders.Outcome] = "0";
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("""{"error_code":0,"""));
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        Assert.Equal(ErrorCode.BackendUnreachable, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit);
    }

    [Fact]
    public async Task A_deadline_that_passes_is_1000_and_released()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Forward:Deadline=00:00:00.500");
        gateway.Fetcher.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);

        Assert.Equal(ErrorCode.Malfunction, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit);
    }

    [Fact]
    public async Task The_reply_waits_for_the_settlement()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var gate = new TaskCompletionSource();
        gateway.Accounts.SettleGate = gate.Task;

        var sending = gateway.PostAsync(RunningGateway.GoodForm());
        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.SettleCredit);
        Assert.False(sending.IsCompleted);
        gate.SetResult();

        Assert.Equal(ErrorCode.None, (await sending).Code);
    }

    [Fact]
    public async Task A_client_that_leaves_before_the_reply_is_not_charged()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var client = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        gateway.Fetcher.Answer = context =>
        {
            client.Cancel();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => gateway.Client.PostAsync("/api/detect/", RunningGateway.GoodForm(), client.Token));

        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit);
    }

    [Fact]
    public async Task A_fault_of_the_gateway_itself_is_1000_without_its_cause()
    {
        var folder = Directory.CreateTempSubdirectory("face-test-").FullName;
        await using var gateway = await RunningGateway.StartAsync(
            redis.ConnectionString, "Upload:MaxBytesInMemory=10", $"Upload:SpillFolder={folder}");
        Directory.Delete(folder, recursive: true);

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal((ErrorCode.Malfunction, Failure.Malfunction.Sentence), (reply.Code, reply.Description));
    }

    [Fact]
    public async Task A_fetcher_whose_address_is_none_is_1001_and_releases_the_reservation()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "services:fetcher:http:0=no address");

        Assert.Equal(ErrorCode.BackendUnreachable, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        await ExpectCallsAsync(gateway, InternalPaths.ReserveCredit, InternalPaths.ReleaseCredit);
    }

    private static async Task ExpectCallsAsync(RunningGateway gateway, params string[] paths)
    {
        var requests = new List<CreditRequest>();
        foreach (var path in paths)
        {
            var call = await gateway.Accounts.NextCallAsync();
            Assert.Equal(path, call.Path);
            requests.Add(call.Request);
        }

        Assert.Single(requests.Distinct());
    }
}

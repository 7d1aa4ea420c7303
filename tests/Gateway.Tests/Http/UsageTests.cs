using System.Text.Json;
using Face.Contracts;
using Face.Testing;

namespace Face.Gateway.Tests.Http;

public sealed class UsageTests(RedisServer redis)
{
    [Fact]
    public async Task Usage_tells_plan_credits_and_rate()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 2);
        gateway.Accounts.ResetsAt = new DateTimeOffset(2100, 2, 1, 0, 0, 0, TimeSpan.Zero);

        var reply = await AskAsync(gateway);

        const string expected = """
            {"error_code":0,"description":"","plan":"test","credits":{"limit":1000,"used":7,"remaining":990,"resets_at":"2100-02-01T00:00:00Z"},"rate":{"limit":2,"remaining":2,"reset":0}}
            """;
        Assert.Equal(expected, reply.Text);
        Assert.Equal(("990", "2"), (reply.Header("X-Credits-Remaining"), reply.Header("X-RateLimit-Remaining")));
        Assert.Equal(("*", "no-store"), (reply.Header("Access-Control-Allow-Origin"), reply.Header("Cache-Control")));
    }

    [Fact]
    public async Task Usage_costs_neither_a_token_nor_a_credit()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.01);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("1", (await AskAsync(gateway)).Header("X-RateLimit-Remaining"));
        }

        Assert.Empty(gateway.Accounts.CallsSoFar());
        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        using var after = JsonDocument.Parse((await AskAsync(gateway)).Text);
        Assert.Equal(0, after.RootElement.GetProperty("rate").GetProperty("remaining").GetInt32());
        Assert.InRange(after.RootElement.GetProperty("rate").GetProperty("reset").GetInt32(), 80, 90);
    }

    [Theory]
    [InlineData("/api/usage", null)]
    [InlineData("/api/usage?app_key=" + RunningGateway.Key, null)]
    [InlineData("/api/usage", "ffffffffffffffffffffffffffffffff")]
    public async Task Without_a_known_key_in_the_header_usage_is_1100(string address, string? key)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        Assert.Equal(ErrorCode.Unauthorized, (await AskAsync(gateway, key, address)).Code);
    }

    [Fact]
    public async Task Usage_without_an_accounts_service_is_1001()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Accounts.Broken[InternalPaths.ReadUsage] = true;

        Assert.Equal(ErrorCode.BackendUnreachable, (await AskAsync(gateway)).Code);
    }

    [Fact]
    public async Task Usage_answers_no_other_method_and_browsers_may_ask()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/usage");

        using var allowed = await gateway.Client.SendAsync(preflight, TestContext.Current.CancellationToken);

        Assert.Equal("GET, OPTIONS", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal(ErrorCode.BadRequest, (await gateway.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/usage"))).Code);
    }

    private static Task<Reply> AskAsync(RunningGateway gateway, string? key = RunningGateway.Key, string address = "/api/usage")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (key is not null)
        {
            request.Headers.Add("X-App-Key", key);
        }

        return gateway.SendAsync(request);
    }
}

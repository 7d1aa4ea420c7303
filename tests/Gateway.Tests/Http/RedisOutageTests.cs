using System.Diagnostics;
using Face.Contracts;
using Face.Testing;

namespace Face.Gateway.Tests.Http;

/// <summary>Requests go on without Redis, limited in process. These tests have a Redis of their own to break.</summary>
public sealed class RedisOutageTests
{
    [Fact]
    public async Task Without_redis_requests_go_on_within_the_rate()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.1);
        redis.Kill();

        var codes = new[] { (await gateway.PostAsync(RunningGateway.GoodForm())).Code, (await gateway.PostAsync(RunningGateway.GoodForm())).Code };

        Assert.Equal([ErrorCode.None, ErrorCode.RateLimited], codes);
    }

    [Fact]
    public async Task A_frozen_redis_holds_up_one_request_a_pause()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Rate:RedisPause=00:01:00");
        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        redis.Freeze();

        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        }

        // One time limit of 250 ms, not forty: 10 s.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task An_outage_gives_nobody_a_second_bucket()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.01);
        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);

        redis.Kill();

        Assert.Equal(ErrorCode.RateLimited, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
    }

    [Fact]
    public async Task After_a_restart_redis_limits_again()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "Rate:RedisPause=00:00:00.050", "Rate:Gateways=1000");
        gateway.HasApp(rate: 100);
        redis.Kill();
        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
        Assert.Equal(ErrorCode.RateLimited, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);

        await redis.RestartAsync();

        // The share of a thousandth lets one request in ten seconds pass, Redis a hundred a second.
        await AskUntilAsync(gateway, remaining => remaining > 1).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static async Task AskUntilAsync(RunningGateway gateway, Func<int, bool> isEnough)
    {
        while (!isEnough(int.Parse((await gateway.PostAsync(RunningGateway.GoodForm())).Header("X-RateLimit-Remaining")!)))
        {
            await Task.Yield();
        }
    }
}

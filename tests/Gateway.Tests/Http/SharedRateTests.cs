using System.Diagnostics;
using Face.Contracts;
using Face.Testing;

namespace Face.Gateway.Tests.Http;

/// <summary>Gateways that share a Redis give together what one would.</summary>
public sealed class SharedRateTests(RedisServer redis)
{
    private const double Rate = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Gateways_together_accept_what_one_would(int count)
    {
        var gateways = await Task.WhenAll(Enumerable.Range(0, count)
            .Select(_ => RunningGateway.StartAsync(redis.ConnectionString, $"Rate:Gateways={count}")));
        var app = new AppRecord { Id = Guid.NewGuid(), Plan = "test", RatePerSecond = Rate, CreditsPerMonth = 1000 };
        Array.ForEach(gateways, gateway => gateway.HasApp(app));

        var clock = Stopwatch.StartNew();
        var accepted = await Task.WhenAll(gateways.Select(gateway => AskAsync(gateway, clock)));

        // The bucket's first second, what refilled, and a tenth of a token of debt. How much of it is asked for, a slow machine decides; there one
        // gateway may also wait in vain for Redis, and gives its share besides for the second that it goes without.
        var besides = count > 1 ? Math.Max(1, Rate / count) : 0;
        var most = Rate + (Rate * clock.Elapsed.TotalSeconds) + 0.1 + besides;
        Assert.InRange(accepted.Sum(), Rate, most);
        await Task.WhenAll(gateways.Select(gateway => gateway.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Retry_after_is_the_time_until_the_next_token()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 0.01);
        var clock = Stopwatch.StartNew();
        await gateway.PostAsync(RunningGateway.GoodForm());

        var refused = await gateway.PostAsync(RunningGateway.GoodForm());

        // 0.9 tokens at a hundredth a second are 90 s, less what has passed since the first.
        Assert.Equal(ErrorCode.RateLimited, refused.Code);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!), 90 - (int)Math.Ceiling(clock.Elapsed.TotalSeconds), 90);
        Assert.Equal(refused.Header("Retry-After"), refused.Header("X-RateLimit-Reset"));
    }

    [Fact]
    public async Task A_client_that_waits_retry_after_is_served()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 1);
        await gateway.PostAsync(RunningGateway.GoodForm());
        var refused = await gateway.PostAsync(RunningGateway.GoodForm());

        await Task.Delay(TimeSpan.FromSeconds(int.Parse(refused.Header("Retry-After") ?? "0")), TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
    }

    private const double Seconds = 2;

    /// <summary>As fast as it goes, which is far more than the rate.</summary>
    private static async Task<int> AskAsync(RunningGateway gateway, Stopwatch clock)
    {
        var accepted = 0;
        while (clock.Elapsed < TimeSpan.FromSeconds(Seconds))
        {
            accepted += (await gateway.PostAsync(RunningGateway.GoodForm())).Code == ErrorCode.None ? 1 : 0;
        }

        return accepted;
    }
}

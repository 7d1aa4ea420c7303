using Face.Inference.Worker;
using Face.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Face.Inference.Tests.Worker;

public sealed class DeliveriesTests(RedisServer redis)
{
    [Fact]
    public async Task Third_delivery_is_the_last()
    {
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var deliveries = Counting(connection);
        var request = Guid.NewGuid();

        Assert.True(await deliveries.MayStartAgainAsync(request), "the second delivery");
        Assert.True(await deliveries.MayStartAgainAsync(request), "the third delivery");
        Assert.False(await deliveries.MayStartAgainAsync(request), "the fourth delivery");
        Assert.True(await deliveries.MayStartAgainAsync(Guid.NewGuid()), "another request's second delivery");
    }

    [Fact]
    public async Task Count_expires()
    {
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var request = Guid.NewGuid();

        await Counting(connection).MayStartAgainAsync(request);

        Assert.NotNull(await connection.GetDatabase().KeyTimeToLiveAsync($"deliveries:{request:n}"));
    }

    [Fact]
    public async Task Without_redis_the_deadline_alone_bounds_the_deliveries()
    {
        var nowhere = ConfigurationOptions.Parse("127.0.0.1:1");
        nowhere.AbortOnConnectFail = false;
        using var connection = await ConnectionMultiplexer.ConnectAsync(nowhere);

        Assert.True(await Counting(connection).MayStartAgainAsync(Guid.NewGuid()));
    }

    private static Deliveries Counting(ConnectionMultiplexer connection) =>
        new(connection, Options.Create(new WorkerOptions { MaxDeliveries = 3 }), NullLogger<Deliveries>.Instance);
}

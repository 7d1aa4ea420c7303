using Face.Testing;
using StackExchange.Redis;

namespace Face.Gateway.Tests.Http;

public sealed class RedisStartTests
{
    /// <summary>Left to the first requests, the connection would wait for threads that those requests hold.</summary>
    [Fact]
    public async Task A_gateway_is_connected_to_redis_before_it_listens()
    {
        await using var redis = await RedisServer.StartAsync();
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var before = await CountClientsAsync(connection);

        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        Assert.True(await CountClientsAsync(connection) > before);
    }

    private static async Task<int> CountClientsAsync(ConnectionMultiplexer connection) =>
        ((string)await connection.GetDatabase().ExecuteAsync("CLIENT", "LIST"))!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}

using Aspire.Hosting.Servers;

namespace Face.Testing;

/// <summary>Redis, without persistence.</summary>
public sealed class RedisServer() : TestServer("redis", settings => new RedisLaunch(settings, ServerBinaries.OfMachine))
{
    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        await server.InitializeAsync();
        return server;
    }
}

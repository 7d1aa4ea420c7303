using Aspire.Hosting.Servers;

namespace Face.Testing;

/// <summary>RabbitMQ, empty.</summary>
public sealed class RabbitServer() : TestServer("rabbitmq", settings => new RabbitMQLaunch(settings, ServerBinaries.OfMachine))
{
    public static async Task<RabbitServer> StartAsync()
    {
        var server = new RabbitServer();
        await server.InitializeAsync();
        return server;
    }
}

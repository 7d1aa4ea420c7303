using Face.Client;
using Face.Gateway.Tests.Http;

namespace Face.Clients.Tests.DotNet;

internal static class Clients
{
    /// <summary>A client of the gateway with the app's key.</summary>
    public static FaceClient Of(RunningGateway gateway, Action<FaceClientOptions>? configure = null)
    {
        var options = new FaceClientOptions { AppKey = RunningGateway.Key, Address = gateway.Client.BaseAddress! };
        configure?.Invoke(options);
        return new FaceClient(options);
    }
}

namespace Face.ServiceDefaults.Discovery;

/// <summary>The pooled connections to other services of what is no typed client: the gateway's forwarders and health checks.</summary>
public sealed class ServiceConnections(ServiceEndpoints endpoints) : IDisposable
{
    /// <summary>Takes requests to <c>http://{service}/...</c>.</summary>
    public HttpMessageInvoker Invoker { get; } = new(new ServiceDiscoveryHandler(endpoints) { InnerHandler = CreateSockets() });

    public void Dispose() => Invoker.Dispose();

    /// <summary>No proxy, cookies or redirects: the address is one of our own. A loopback connection is made within a second or not at all.</summary>
    internal static SocketsHttpHandler CreateSockets() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    };
}

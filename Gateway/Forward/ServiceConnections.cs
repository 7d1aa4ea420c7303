namespace Face.Gateway.Forward;

/// <summary>The pooled connections of what is no typed client: the forwarder and the health checks.</summary>
internal sealed class ServiceConnections : IDisposable
{
    /// <summary>No proxy, cookies or redirects: the address is one of our own. A loopback connection is made within a second or not at all.</summary>
    public HttpMessageInvoker Invoker { get; } = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    });

    public void Dispose() => Invoker.Dispose();
}

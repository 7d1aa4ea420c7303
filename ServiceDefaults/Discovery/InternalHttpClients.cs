using Face.ServiceDefaults.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Face.ServiceDefaults.Discovery;

/// <summary>Typed clients of the other services.</summary>
public static class InternalHttpClients
{
    /// <summary>
    /// A typed client of <paramref name="service"/>: discovery, secret and request id are added to every call. Loopback connections are
    /// made within a second or not at all; each call's own time limit is the caller's token.
    /// </summary>
    public static IHttpClientBuilder AddInternalClient<TClient>(this IServiceCollection services, string service) where TClient : class =>
        services.AddHttpClient<TClient>(client =>
            {
                client.BaseAddress = new Uri($"http://{service}");
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .AddHttpMessageHandler<ServiceDiscoveryHandler>()
            .AddHttpMessageHandler<InternalCallHandler>()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(1),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            });
}

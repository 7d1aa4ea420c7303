using Face.ServiceDefaults.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Face.ServiceDefaults.Discovery;

/// <summary>Typed clients of the other services.</summary>
public static class InternalHttpClients
{
    /// <summary>
    /// A typed client of <paramref name="service"/>: secret, request id and discovery are added to every call. Each call's own
    /// time limit is the caller's token.
    /// </summary>
    public static IHttpClientBuilder AddInternalClient<TClient>(this IServiceCollection services, string service) where TClient : class =>
        services.AddHttpClient<TClient>(client =>
            {
                client.BaseAddress = new Uri($"http://{service}");
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .AddHttpMessageHandler<InternalCallHandler>()
            .AddHttpMessageHandler<ServiceDiscoveryHandler>()
            .ConfigurePrimaryHttpMessageHandler(ServiceConnections.CreateSockets);
}

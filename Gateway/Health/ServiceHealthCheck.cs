using Face.ServiceDefaults.Discovery;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Face.Gateway.Health;

/// <summary>Asks another service for its own health.</summary>
internal sealed class ServiceHealthCheck(ServiceConnections connections, string service) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://{service}/health"));
        try
        {
            using var response = await connections.Invoker.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"{service} answers {(int)response.StatusCode}");
        }
        catch (HttpRequestException error)
        {
            return HealthCheckResult.Unhealthy($"{service} does not answer: {error.Message}");
        }
    }
}

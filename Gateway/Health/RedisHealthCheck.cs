using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Face.Gateway.Health;

/// <summary>Without Redis requests go on, limited in process: degraded, not unhealthy.</summary>
internal sealed class RedisHealthCheck(IConnectionMultiplexer redis) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(redis.IsConnected ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("Redis is not connected"));
}

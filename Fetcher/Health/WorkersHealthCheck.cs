using Face.Fetcher.Queue;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Face.Fetcher.Health;

/// <summary>Healthy while a worker is on the queue. The bus's own check, which MassTransit registers, stands beside it.</summary>
internal sealed class WorkersHealthCheck(QueueWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.State switch
        {
            { Reachable: false } => HealthCheckResult.Unhealthy("The broker cannot be reached."),
            { Workers: 0 } => HealthCheckResult.Unhealthy("No worker is on the inference queue."),
            _ => HealthCheckResult.Healthy(),
        });
}

namespace Face.Gateway.Health;

internal static class HealthExtensions
{
    /// <summary>Longer than a healthy answer by far, shorter than an orchestrator's patience.</summary>
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The checks behind <c>/health</c>: 200 when the whole chain can serve.</summary>
    public static WebApplicationBuilder AddChainHealth(this WebApplicationBuilder builder)
    {
        var checks = builder.Services.AddHealthChecks();
        foreach (var service in new[] { "accounts", "fetcher" })
        {
            checks.AddTypeActivatedCheck<ServiceHealthCheck>(service, failureStatus: null, tags: [], ProbeTimeout, service);
        }

        checks.AddCheck<RedisHealthCheck>("redis");
        return builder;
    }
}

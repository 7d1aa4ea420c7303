using Face.ServiceDefaults.Discovery;
using Face.ServiceDefaults.Internal;
using Face.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.Hosting;

/// <summary>What every Face service starts with, under the names that Aspire's template uses.</summary>
public static class Defaults
{
    /// <summary>Telemetry, a log of short lines, health checks, service discovery and internal calls.</summary>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.AddInternalCalls();
        builder.AddConsoleLog();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<ServiceEndpoints>();
        builder.Services.AddTransient<ServiceDiscoveryHandler>();
        // The factory's own loggers write whole URLs, signed ones too.
        builder.Services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), ["live"]);
        return builder;
    }

    /// <summary><c>/health</c> (all checks) and <c>/alive</c> (the process itself). Mapped always: orchestrators probe them.</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") });
        return app;
    }
}

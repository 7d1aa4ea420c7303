namespace Face.Fetcher.Health;

internal static class HealthExtensions
{
    /// <summary><c>/health</c> is 200 only while pictures can be analysed.</summary>
    public static IHostApplicationBuilder AddWorkersHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<WorkersHealthCheck>("workers");
        return builder;
    }
}

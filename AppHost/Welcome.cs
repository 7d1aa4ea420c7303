using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Face.AppHost;

/// <summary>Tells whoever started the application how far it is and, once the Gateway says that the whole chain works, how to use it.</summary>
internal sealed class Welcome(ResourceNotificationService notifications, IHostEnvironment environment, IConfiguration configuration)
    : BackgroundService
{
    /// <summary>The key of the demo app that Accounts makes in Development, and only there.</summary>
    private const string DemoKey = "0123456789abcdef0123456789abcdef";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var told = new HashSet<string>();
        await foreach (var change in notifications.WatchAsync(stoppingToken))
        {
            if (IsReady(change) && told.Add(change.ResourceId))
            {
                Console.WriteLine($"{change.Resource.Name} is ready.");
            }

            if (IsReady(change) && change.Resource.Name == "gateway")
            {
                Console.WriteLine(Text());
                return;
            }
        }
    }

    private static bool IsReady(ResourceEvent change) =>
        change.Resource is not ParameterResource
        && change.Snapshot.State?.Text == KnownResourceStates.Running
        && change.Snapshot.HealthStatus == HealthStatus.Healthy;

    private string Text()
    {
        var address = $"http://127.0.0.1:{PublicPort.Of(configuration)}";
        var sample = Path.GetFullPath(Path.Combine(environment.ContentRootPath, "..", "docs", "sample.png"));
        var key = environment.IsDevelopment() ? DemoKey : "YOUR_KEY";
        var logs = configuration["AppHost:LogFolder"] is { } folder ? $"  Logs      {folder}\n" : "";
        var settings = OperatorSettings.PathIn(configuration) is { } file ? $"  Operator  {file} (README: apps and keys)\n" : "";
        return $"""

            Face is ready.
              Page      {address}/
              API       {address}/api/detect/
              Health    {address}/health
              Key       {key}
            {logs}{settings}
            Try it, with this photo or one of your own:
              curl -F app_key={key} -F 'img=@{sample}' {address}/api/detect/

            Ctrl+C stops everything.

            """;
    }
}

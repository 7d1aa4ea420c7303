using System.Security.Cryptography;
using Aspire.Hosting;

namespace Face.AppHost.Tests;

/// <summary>An application of a test's own, on a data folder of its own.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"face-app-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
    private DistributedApplication? application;

    public TestApp() => Builder = DistributedApplication.CreateBuilder(["--data", folder]);

    public IDistributedApplicationBuilder Builder { get; }

    public ResourceNotificationService Notifications => application!.ResourceNotifications;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        application = Builder.Build();
        await application.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => application!.StopAsync(cancellationToken);

    /// <summary>What the resource has written so far.</summary>
    public async Task<string[]> LogOfAsync(string name, CancellationToken cancellationToken)
    {
        await using var log = new FileStream(Path.Combine(folder, "logs", $"{name}.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return (await reader.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

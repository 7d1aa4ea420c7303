using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Aspire.Hosting.Running;

/// <summary>
/// Starts everything at once, each resource as soon as those it waits for work, and stops everything in the reverse order of the diagram: a
/// resource can only refer to those above it, so the callers end before the called. The servers end last.
/// </summary>
internal sealed partial class Orchestrator(
    IReadOnlyList<IResource> resources, DataFolder data, IServiceProvider services, ILogger<DistributedApplication> logger, TimeProvider time)
    : IHostedService, IDisposable
{
    /// <summary>For all programs together; a request under way takes at most 15 s.</summary>
    private static readonly TimeSpan ProgramGrace = TimeSpan.FromSeconds(20);

    /// <summary>Who is last in line still gets this long to end in order.</summary>
    private static readonly TimeSpan LeastGrace = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ServerGrace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stopping = new();
    private readonly List<ResourceRun> runs = [];
    private Task running = Task.CompletedTask;
    private bool disposed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        data.Open();
        if (data.ServersElsewhere is { } place)
        {
            Log.Elsewhere(logger, place);
        }

        var factory = ActivatorUtilities.CreateInstance<RunFactory>(services);
        foreach (var resource in resources)
        {
            var run = await factory.CreateAsync(resource, cancellationToken);
            run.Announce();
            runs.Add(run);
        }

        running = Task.WhenAll(runs.Select(RunAsync));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running;
        var begun = time.GetTimestamp();
        foreach (var run in runs.Where(run => run.Resource is not ContainerResource).Reverse())
        {
            var left = ProgramGrace - time.GetElapsedTime(begun);
            await run.StopAsync(left > LeastGrace ? left : LeastGrace);
        }

        await Task.WhenAll(runs.Where(run => run.Resource is ContainerResource).Select(run => run.StopAsync(ServerGrace)));
        runs.Clear();
    }

    /// <summary>Known to the services twice, as itself and as a hosted service, and so disposed twice.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, true))
        {
            return;
        }

        stopping.Cancel();
        foreach (var run in runs)
        {
            run.Kill();
        }

        data.Dispose();
        stopping.Dispose();
    }

    private async Task RunAsync(ResourceRun run)
    {
        try
        {
            await run.RunAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The application ends.
        }
        catch (Exception e) when (
            e is DistributedApplicationException or IOException or UnauthorizedAccessException or Win32Exception or NpgsqlException)
        {
            Log.Failed(logger, run.Resource.Name, e.Message);
            run.Fail();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(7, LogLevel.Information, "The data folder is hidden from the servers' users; their data lies in {Place}.")]
        public static partial void Elsewhere(ILogger logger, string place);

        [LoggerMessage(6, LogLevel.Error, "{Name} could not be started: {Reason}")]
        public static partial void Failed(ILogger logger, string name, string reason);
    }
}

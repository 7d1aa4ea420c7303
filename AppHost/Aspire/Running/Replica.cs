using Aspire.Hosting.Processes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Running;

/// <summary>
/// One process of a resource: started, watched, and started again when it ends by itself. Its health is told to those who wait for it and
/// decides no restart: a service whose broker is away is better left alone.
/// </summary>
internal sealed partial class Replica(
    IResource resource,
    string id,
    LaunchedProcess process,
    OutputLog output,
    ResourceNotificationService notifications,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>Until it is healthy somebody waits for it.</summary>
    private static readonly TimeSpan ProbeWhileStarting = TimeSpan.FromMilliseconds(200);

    /// <summary>Then it is a state on display; that a process has ended is seen at once and without probes.</summary>
    private static readonly TimeSpan ProbeAfterwards = TimeSpan.FromSeconds(10);

    /// <summary>What ends with code 0 has done its work, unless it serves: a service is never done.</summary>
    public bool IsService { get; init; }

    public void Announce() => Tell(state => state with { State = KnownResourceStates.NotStarted });

    public void Tell(Func<CustomResourceSnapshot, CustomResourceSnapshot> change) => notifications.PublishUpdateAsync(resource, id, change);

    /// <summary>Runs the process, and again, until it has finished or <paramref name="stopping"/>.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var failures = 0;
        while (true)
        {
            var started = time.GetTimestamp();
            var code = await RunOnceAsync(stopping);
            if (code == 0 && !IsService)
            {
                Tell(state => state with { State = KnownResourceStates.Finished, ExitCode = code });
                return;
            }

            Tell(state => state with { State = KnownResourceStates.Exited, ExitCode = code, HealthStatus = HealthStatus.Unhealthy });
            var ran = time.GetElapsedTime(started);
            failures = Backoff.Failures(failures, ran);
            Log.Ended(logger, process.Launch.Name, code, ran.TotalSeconds, Backoff.Delay(failures).TotalSeconds, output.Path);
            await Task.Delay(Backoff.Delay(failures), time, stopping);
        }
    }

    public async Task StopAsync(TimeSpan grace)
    {
        Tell(state => state with { State = KnownResourceStates.Stopping });
        if (!await process.StopAsync(grace))
        {
            Log.Killed(logger, process.Launch.Name, grace.TotalSeconds);
        }

        Tell(state => state with { State = KnownResourceStates.Exited, HealthStatus = null });
        output.Dispose();
    }

    public void Kill() => process.Kill();

    private async Task<int> RunOnceAsync(CancellationToken stopping)
    {
        Tell(state => state with { State = KnownResourceStates.Starting });
        var exited = await process.StartAsync(stopping);
        Tell(state => state with { State = KnownResourceStates.Running, StartTimeStamp = time.GetUtcNow().UtcDateTime, ExitCode = null });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var watching = WatchHealthAsync(ended.Token);
        try
        {
            return await exited.WaitAsync(stopping);
        }
        finally
        {
            await ended.CancelAsync();
            await watching;
        }
    }

    private async Task WatchHealthAsync(CancellationToken ended)
    {
        try
        {
            while (true)
            {
                var healthy = await process.ProbeAsync(ended);
                Tell(state => state with { HealthStatus = healthy ? HealthStatus.Healthy : HealthStatus.Unhealthy });
                await Task.Delay(healthy ? ProbeAfterwards : ProbeWhileStarting, time, ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The process has ended, or is being stopped.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4, LogLevel.Warning, "{Name} ended with code {Code} after {Seconds:0.0} s and is started again in {Delay} s. Its log: {Path}")]
        public static partial void Ended(ILogger logger, string name, int code, double seconds, double delay, string path);

        [LoggerMessage(5, LogLevel.Warning, "{Name} did not end within {Seconds:0.0} s and was killed.")]
        public static partial void Killed(ILogger logger, string name, double seconds);
    }
}

using System.Diagnostics;

namespace Aspire.Hosting.Processes;

/// <summary>A <see cref="Launch"/> and the process it has at the moment.</summary>
internal sealed class LaunchedProcess(Launch launch, Action<string> onLine)
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(2);

    private readonly LastLines lastLines = new();
    private ChildProcess? child;

    public Launch Launch => launch;

    /// <summary>Starts the process; the task that is returned inside ends with its exit code.</summary>
    public async Task<Task<int>> StartAsync(CancellationToken cancellationToken)
    {
        var command = await launch.PrepareAsync(Keep, cancellationToken);
        child?.Dispose();
        child = null;
        child = await ChildProcess.StartAsync(command, Keep);
        return child.Exited;
    }

    /// <summary>Probes until the process is ready; throws, with the end of its output, when it ends before that or takes too long.</summary>
    public async Task WaitUntilReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await ProbeAsync(cancellationToken))
        {
            if (child is { Exited.IsCompletedSuccessfully: true } ended)
            {
                throw new DistributedApplicationException($"{launch.Name} ended with code {await ended.Exited} while starting: {lastLines}");
            }

            if (Stopwatch.GetElapsedTime(started) > limit)
            {
                throw new DistributedApplicationException($"{launch.Name} is not ready after {limit.TotalSeconds:0} s: {lastLines}");
            }

            await Task.Delay(ProbeInterval, cancellationToken);
        }
    }

    /// <summary>One probe of at most two seconds.</summary>
    public async Task<bool> ProbeAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ProbeLimit);
        try
        {
            return await launch.IsReadyAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public async Task<bool> StopAsync(TimeSpan grace)
    {
        var asked = child is null || await child.StopAsync(launch.StopSignal, grace);
        await launch.ReleaseAsync();
        return asked;
    }

    public void Kill() => child?.Kill();

    public void Freeze() => child?.SignalTree(Libc.Stop);

    public void Resume() => child?.SignalTree(Libc.Continue);

    private void Keep(string line)
    {
        lastLines.Add(line);
        onLine(line);
    }
}

namespace Aspire.Hosting.Processes;

/// <summary>How one process is prepared, probed and asked to end; each start prepares anew.</summary>
internal abstract class Launch
{
    /// <summary>Unique among the app host's processes; also the name of its log file.</summary>
    public abstract string Name { get; }

    public virtual int StopSignal => Libc.Terminate;

    /// <summary>Writes the files that the process needs and says how to start it.</summary>
    public abstract Task<ChildCommand> PrepareAsync(Action<string> onLine, CancellationToken cancellationToken);

    /// <summary>One probe: whether the process does its work now. Expected failures are false.</summary>
    public abstract Task<bool> IsReadyAsync(CancellationToken cancellationToken);

    /// <summary>After the process has ended for good.</summary>
    public virtual Task ReleaseAsync() => Task.CompletedTask;
}

using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Face.ServiceDefaults.Lifetime;

/// <summary>The end of a process that cannot go on, with what it logged written out.</summary>
/// <param name="logs">
/// Disposed, which writes out what they hold. A logger factory would not do: its Dispose leaves alone the providers that the container made.
/// </param>
/// <param name="kill">What ends the process; tests count instead.</param>
public sealed class ProcessEnd(IEnumerable<ILoggerProvider> logs, Action kill)
{
    /// <summary>Long enough for the loggers to write what they hold; they may be stuck themselves.</summary>
    internal static readonly TimeSpan FlushTime = TimeSpan.FromSeconds(3);

    /// <summary>
    /// SIGKILL: an orderly exit waits for the thread or the bus that hangs, and a half-closed connection to the broker would delay the
    /// redelivery.
    /// </summary>
    public static void Kill()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    /// <summary>Each provider has a thread of its own: the pool may be starved, and one provider that is stuck must not keep another's lines.</summary>
    public void Now()
    {
        var writing = logs.Select(log => Task.Factory.StartNew(log.Dispose, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Task.WaitAny([Task.WhenAll(writing)], FlushTime);
        kill();
    }
}

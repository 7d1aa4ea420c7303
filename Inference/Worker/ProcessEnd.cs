using System.Diagnostics;

namespace Face.Inference.Worker;

/// <summary>The end of this process.</summary>
/// <param name="kill">What ends it; tests count instead.</param>
internal sealed class ProcessEnd(Action kill)
{
    /// <summary>Long enough for the loggers to write what they hold; they may be stuck themselves.</summary>
    private static readonly TimeSpan FlushTime = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Writes the logs out, then SIGKILL: an orderly exit waits for the thread that hangs, and a half-closed connection to the broker would
    /// delay the redelivery.
    /// </summary>
    public static ProcessEnd Killing(ILoggerFactory loggers) => new(() =>
    {
        Task.WaitAny([Task.Run(loggers.Dispose)], FlushTime);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    });

    public void Now() => kill();
}

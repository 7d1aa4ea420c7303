using Face.ServiceDefaults.Lifetime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Face.ServiceDefaults.Tests;

public sealed class ProcessEndTests
{
    private readonly List<string> events = [];

    [Fact]
    public void Logs_are_written_out_before_the_process_ends()
    {
        using var log = new LogThatHoldsItsLines(() => events.Add("written"));

        new ProcessEnd([log], () => events.Add("ended")).Now();

        Assert.Equal(["written", "ended"], events);
    }

    [Fact]
    public void A_log_that_is_stuck_keeps_neither_the_end_nor_another_logs_lines()
    {
        using var ended = new ManualResetEventSlim();
        using var stuck = new LogThatHoldsItsLines(ended.Wait);
        using var broken = new LogThatHoldsItsLines(() => throw new IOException("No space left on device"));
        using var sound = new LogThatHoldsItsLines(() => events.Add("written"));

        new ProcessEnd([stuck, broken, sound], () => events.Add("ended")).Now();
        ended.Set();

        Assert.Equal(["written", "ended"], events);
    }

    /// <summary>Writes on its first Dispose, as the console's provider does.</summary>
    private sealed class LogThatHoldsItsLines(Action write) : ILoggerProvider
    {
        private int disposed;

        public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
                write();
        }
    }
}

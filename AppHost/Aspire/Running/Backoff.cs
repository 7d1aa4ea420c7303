namespace Aspire.Hosting.Running;

/// <summary>How long to wait before a process that ended is started again.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);

    /// <summary>Short enough that a server that is back is not waited for, long enough that a process that cannot start costs little.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Who ran this long was well: the next end counts as the first.</summary>
    private static readonly TimeSpan Well = TimeSpan.FromSeconds(10);

    /// <summary>The failures in a row after one more end.</summary>
    public static int Failures(int before, TimeSpan ran) => ran >= Well ? 1 : before + 1;

    /// <summary>Doubles with each failure up to the longest.</summary>
    public static TimeSpan Delay(int failures)
    {
        var doublings = Math.Min(failures - 1, 10);
        return TimeSpan.FromTicks(Math.Min(First.Ticks << doublings, Longest.Ticks));
    }
}

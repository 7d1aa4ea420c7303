namespace Face.Gateway.Rate;

/// <summary>Times as headers tell them.</summary>
internal static class WholeSeconds
{
    /// <summary>
    /// A client that waits this long is not too early; never negative. Rounded to microseconds first, the precision of a Unix time in a
    /// double: noise must not turn one second into two.
    /// </summary>
    public static long RoundedUp(TimeSpan time) => Math.Max(0, (long)Math.Ceiling(Math.Round(time.TotalSeconds, 6)));
}

using System.Globalization;
using Face.Contracts;
using Face.Gateway.Rate;

namespace Face.Gateway.Replies;

/// <summary>
/// <c>RateLimit-Policy</c> and <c>RateLimit</c> as draft-ietf-httpapi-ratelimit-headers-09 has them: lists of named policies whose parameters are
/// integers (q: quota, w: its window in seconds, r: what is left of it, t: seconds until there is more).
/// </summary>
internal static class RateLimitFields
{
    public const string Policy = "RateLimit-Policy";
    public const string State = "RateLimit";

    /// <summary>Windows that are tried for a rate that is no whole number a second.</summary>
    private const int LongestWindowSeconds = 60;

    /// <summary>Names and values; a policy that is not known is left out, and with no policy both fields are.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Standing standing, DateTimeOffset now)
    {
        (string Policy, string State)[] all = [.. Rate(standing.Rate), .. Credits(standing.Credits, now)];
        return all.Length == 0 ? [] : [(Policy, Join(all.Select(one => one.Policy))), (State, Join(all.Select(one => one.State)))];
    }

    private static IEnumerable<(string Policy, string State)> Rate(RateAnswer? rate)
    {
        if (rate is not null)
        {
            var (quota, window) = QuotaOf(rate.Limit);
            yield return (Text($"\"rate\";q={quota};w={window}"), Text($"\"rate\";r={rate.Remaining};t={rate.ResetSeconds}"));
        }
    }

    private static IEnumerable<(string Policy, string State)> Credits(CreditState? credits, DateTimeOffset now)
    {
        if (credits is { Limit: { } limit, Remaining: { } remaining, ResetsAt: var end })
        {
            var month = WholeSeconds.RoundedUp(end - end.AddMonths(-1));
            yield return (
                Text($"\"credits\";q={limit};w={month}"), Text($"\"credits\";r={remaining};t={WholeSeconds.RoundedUp(end - now)}"));
        }
    }

    /// <summary>The shortest window with a whole number of requests; for other rates the first with one, rounded down.</summary>
    private static (long Quota, long Window) QuotaOf(double rate)
    {
        for (var window = 1; window <= LongestWindowSeconds; window++)
        {
            var quota = Math.Round(rate * window);
            if (quota >= 1 && Math.Abs((rate * window) - quota) < 1e-9)
            {
                return ((long)quota, window);
            }
        }

        var first = (long)Math.Ceiling(Math.Max(1, 1 / rate));
        return ((long)Math.Floor((rate * first) + 1e-9), first);
    }

    private static string Join(IEnumerable<string> items) => string.Join(", ", items);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

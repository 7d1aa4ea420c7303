using System.Globalization;
using Face.Contracts;
using Face.Gateway.Rate;

namespace Face.Gateway.Replies;

/// <summary>The headers of a reply that tell of rate and credits.</summary>
internal static class ReplyHeaders
{
    public const string RateLimit = "X-RateLimit-Limit";
    public const string RateRemaining = "X-RateLimit-Remaining";
    public const string RateReset = "X-RateLimit-Reset";
    public const string CreditsLimit = "X-Credits-Limit";
    public const string CreditsRemaining = "X-Credits-Remaining";
    public const string CreditsReset = "X-Credits-Reset";
    public const string RetryAfter = "Retry-After";

    /// <summary>All that a script of another origin may read.</summary>
    public static readonly string Exposed = string.Join(
        ", ",
        [
            InternalHeaders.RequestId, RateLimit, RateRemaining, RateReset, CreditsLimit, CreditsRemaining, CreditsReset,
            RateLimitFields.Policy, RateLimitFields.State, RetryAfter,
        ]);

    /// <summary>Names and values, all in whole seconds, requests and credits; what is not known is left out.</summary>
    public static IEnumerable<(string Name, string Value)> Of(Standing standing, ErrorCode code, DateTimeOffset now) =>
        [.. RateHeaders(standing), .. CreditHeaders(standing, now), .. RateLimitFields.Of(standing, now), .. RetryHeaders(standing, code, now)];

    private static IEnumerable<(string Name, string Value)> RateHeaders(Standing standing)
    {
        if (standing.Rate is { } rate)
        {
            yield return (RateLimit, rate.Limit.ToString("0.###", CultureInfo.InvariantCulture));
            yield return (RateRemaining, Text(rate.Remaining));
            yield return (RateReset, Text(rate.ResetSeconds));
        }
    }

    private static IEnumerable<(string Name, string Value)> CreditHeaders(Standing standing, DateTimeOffset now)
    {
        if (standing.Credits is { Limit: { } limit, Remaining: { } remaining } credits)
        {
            yield return (CreditsLimit, Text(limit));
            yield return (CreditsRemaining, Text(remaining));
            yield return (CreditsReset, Text(WholeSeconds.RoundedUp(credits.ResetsAt - now)));
        }
    }

    private static IEnumerable<(string Name, string Value)> RetryHeaders(Standing standing, ErrorCode code, DateTimeOffset now)
    {
        TimeSpan? wait = code switch
        {
            ErrorCode.RateLimited => standing.Rate?.Wait,
            ErrorCode.OutOfCredits => standing.Credits?.ResetsAt - now,
            ErrorCode.BackendUnreachable => TimeSpan.FromSeconds(1),
            _ => null,
        };
        if (wait is { } time)
        {
            yield return (RetryAfter, Text(Math.Max(1, WholeSeconds.RoundedUp(time))));
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

namespace Face.Gateway.Rate;

/// <summary>The buckets of this process, for the time that Redis is away.</summary>
internal sealed class LocalBuckets(TimeProvider time)
{
    /// <summary>Above this many, full buckets are dropped: they are as good as none. About 100 bytes each.</summary>
    private const int Many = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Bucket> buckets = [];

    private double Now => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <param name="limit">The plan's requests a second, for the headers.</param>
    /// <param name="share">This gateway's part of them.</param>
    public RateAnswer Take(Guid app, double limit, double share)
    {
        lock (gate)
        {
            var now = Now;
            Bucket? kept = buckets.TryGetValue(app, out var known) ? known : null;
            var (left, allowed) = TokenBucket.Take(kept, now, share);
            buckets[app] = left;
            DropOld(now);
            return RateAnswer.Of(allowed, left.Tokens, limit, share);
        }
    }

    /// <summary>What <see cref="Take"/> would find, without taking it.</summary>
    public RateAnswer Look(Guid app, double limit, double share)
    {
        lock (gate)
        {
            Bucket? kept = buckets.TryGetValue(app, out var known) ? known : null;
            var tokens = TokenBucket.Look(kept, Now, share).Tokens;
            return RateAnswer.Of(tokens >= TokenBucket.Enough, tokens, limit, share);
        }
    }

    /// <summary>A bucket refills within a second, or within the few that a plan below one a second needs.</summary>
    private void DropOld(double now)
    {
        const double longestRefillSeconds = 60;
        if (buckets.Count <= Many)
        {
            return;
        }

        foreach (var app in buckets.Where(b => now - b.Value.At > longestRefillSeconds).Select(b => b.Key).ToArray())
        {
            buckets.Remove(app);
        }
    }
}

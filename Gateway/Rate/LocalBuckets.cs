namespace Face.Gateway.Rate;

/// <summary>
/// The buckets of this process, for the time that Redis is away. They follow Redis while it is there, so that they take over as full as it left off.
/// </summary>
internal sealed class LocalBuckets(TimeProvider time)
{
    /// <summary>Above this many, full buckets are dropped: they are as good as none. About 100 bytes each.</summary>
    private const int Many = 10_000;

    /// <summary>A bucket refills within a second, or within the few that a plan below one a second needs.</summary>
    private const double LongestRefillSeconds = 60;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, LocalBucket> buckets = [];
    private double nextSweep;

    private double Now => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>Takes a token, and remembers that Redis does not know of the request.</summary>
    /// <param name="share">This gateway's part of the plan's requests a second.</param>
    public Taken Take(Guid app, double share)
    {
        lock (gate)
        {
            var (left, allowed) = TokenBucket.Take(KeptOf(app), Now, share);
            Keep(app, new(left, IsAhead: true));
            return new(allowed, left.Tokens);
        }
    }

    /// <summary>What <see cref="Take"/> would find, without taking it.</summary>
    public Taken Look(Guid app, double share)
    {
        lock (gate)
        {
            var tokens = TokenBucket.Look(KeptOf(app), Now, share).Tokens;
            return new(tokens >= TokenBucket.Enough, tokens);
        }
    }

    /// <summary>Makes the bucket as full as the one in Redis.</summary>
    /// <param name="fullness">Of the one in Redis, against its size.</param>
    public void Follow(Guid app, double fullness, double share)
    {
        lock (gate)
        {
            Keep(app, new(new(fullness * TokenBucket.Size(share), Now), IsAhead: false));
        }
    }

    /// <summary>How full the bucket in Redis is at most, against its size, where it was asked here meanwhile; else 1.</summary>
    public double FullestSinceOutage(Guid app, double share)
    {
        lock (gate)
        {
            return buckets.TryGetValue(app, out var known) && known.IsAhead
                ? TokenBucket.Look(known.Bucket, Now, share).Tokens / TokenBucket.Size(share)
                : 1;
        }
    }

    private Bucket? KeptOf(Guid app) => buckets.TryGetValue(app, out var known) ? known.Bucket : null;

    private void Keep(Guid app, LocalBucket bucket)
    {
        buckets[app] = bucket;
        if (buckets.Count > Many && bucket.Bucket.At >= nextSweep)
        {
            nextSweep = bucket.Bucket.At + LongestRefillSeconds;
            DropFull(bucket.Bucket.At);
        }
    }

    private void DropFull(double now)
    {
        foreach (var app in buckets.Where(b => now - b.Value.Bucket.At > LongestRefillSeconds).Select(b => b.Key).ToArray())
        {
            buckets.Remove(app);
        }
    }

    /// <param name="IsAhead">It was asked since Redis last answered: the one there may hold what was given here, or be gone and begin full.</param>
    private readonly record struct LocalBucket(Bucket Bucket, bool IsAhead);
}

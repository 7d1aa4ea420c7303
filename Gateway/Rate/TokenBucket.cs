namespace Face.Gateway.Rate;

/// <summary>A bucket as it was left.</summary>
/// <param name="Tokens">From -0.1 to the bucket's size.</param>
/// <param name="At">Unix time in seconds.</param>
internal readonly record struct Bucket(double Tokens, double At);

/// <summary>What a request found in a bucket.</summary>
/// <param name="Allowed">Whether there was a token for it.</param>
/// <param name="Tokens">What is left.</param>
internal readonly record struct Taken(bool Allowed, double Tokens);

/// <summary>
/// The arithmetic of the rate limit, the same as in <see cref="RateScript"/>: a bucket refills at the plan's rate and holds one second of it.
/// </summary>
internal static class TokenBucket
{
    /// <summary>
    /// A token is given from 0.9 on, down to -0.1: the original's examples poll every 1,100 ms at 1 a second, and a tenth of a token of
    /// jitter must not refuse one. The debt keeps the mean at the rate.
    /// </summary>
    public const double Enough = 0.9;

    /// <summary>The rate, but at least one token: a slower plan could never be served otherwise.</summary>
    public static double Size(double rate) => Math.Max(rate, 1);

    /// <summary>The bucket as it is now; one that is not kept is full. A clock that went back gives nothing.</summary>
    public static Bucket Look(Bucket? kept, double now, double rate)
    {
        var full = Size(rate);
        var before = kept ?? new Bucket(full, now);
        var at = Math.Max(now, before.At);
        return new Bucket(Math.Min(full, before.Tokens + ((at - before.At) * rate)), at);
    }

    /// <summary>Takes one token if there are enough.</summary>
    public static (Bucket Left, bool Allowed) Take(Bucket? kept, double now, double rate)
    {
        var bucket = Look(kept, now, rate);
        return bucket.Tokens >= Enough ? (bucket with { Tokens = bucket.Tokens - 1 }, true) : (bucket, false);
    }

    /// <summary>The time until the bucket gives a token; zero when it does now.</summary>
    public static TimeSpan Wait(double tokens, double rate) =>
        tokens >= Enough ? TimeSpan.Zero : TimeSpan.FromSeconds((Enough - tokens) / rate);
}

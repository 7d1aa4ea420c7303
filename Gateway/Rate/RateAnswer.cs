namespace Face.Gateway.Rate;

/// <summary>Whether a request may go on, and what its headers tell.</summary>
/// <param name="Limit">The plan's requests a second.</param>
/// <param name="Remaining">Requests that would be allowed right now.</param>
/// <param name="Wait">The time until the next one is.</param>
internal sealed record RateAnswer(bool Allowed, double Limit, long Remaining, TimeSpan Wait)
{
    /// <summary><see cref="Wait"/> in whole seconds.</summary>
    public long ResetSeconds => WholeSeconds.RoundedUp(Wait);

    /// <param name="refill">The bucket's tokens a second: less than the limit while the gateways limit each for itself.</param>
    public static RateAnswer Of(Taken taken, double limit, double refill) =>
        new(taken.Allowed, limit, (long)Math.Max(0, Math.Floor(taken.Tokens + 1 - TokenBucket.Enough)), TokenBucket.Wait(taken.Tokens, refill));
}

namespace Face.Contracts;

/// <summary>Takes an idempotency key for a request, or gives it up.</summary>
/// <param name="KeyHash">SHA-256 of the key, which itself is never stored or sent.</param>
/// <param name="Fingerprint">The same for the same fields and picture, and meaningless without the key.</param>
public sealed record IdempotencyClaim(Guid AppId, Guid RequestId, byte[] KeyHash, byte[] Fingerprint);

/// <summary>What stands behind an idempotency key.</summary>
/// <param name="Reply">The public JSON of the first success; only with <see cref="IdempotencyOutcome.Replay"/>.</param>
public sealed record IdempotencyAnswer(IdempotencyOutcome Outcome, byte[]? Reply = null);

/// <summary>What a request under an idempotency key has to do.</summary>
public enum IdempotencyOutcome
{
    /// <summary>Go on: the key is this request's until it is settled or gives the key up.</summary>
    First,

    /// <summary>Fail: the key belongs to a request with other fields or another picture.</summary>
    Other,

    /// <summary>Ask again: the same request is running.</summary>
    Running,

    /// <summary>Reply with what the first success got.</summary>
    Replay,
}

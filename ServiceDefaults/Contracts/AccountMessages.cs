namespace Face.Contracts;

/// <summary>Asks for the app behind a key.</summary>
/// <param name="KeyHash">SHA-256 of the key's text, 64 lowercase hex digits; the key itself is never stored or sent.</param>
public sealed record AppLookup(string KeyHash);

/// <summary>An app as the gateway needs it.</summary>
public sealed record AppRecord
{
    public required Guid Id { get; init; }

    /// <summary>The plan's name, for logs and usage.</summary>
    public required string Plan { get; init; }

    /// <summary>Requests a second; also the token bucket's size.</summary>
    public required double RatePerSecond { get; init; }

    /// <summary>Credits a calendar month (UTC); null: no limit.</summary>
    public long? CreditsPerMonth { get; init; }

    /// <summary>The default of the <c>ethnicity</c> field.</summary>
    public bool Ethnicity { get; init; } = true;

    /// <summary>Web origins that may use the key; empty: any.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];
}

/// <summary>Reserves or releases the one credit of a request.</summary>
/// <param name="RequestId">The identity of the charge: a repeated call changes nothing.</param>
public sealed record CreditRequest(Guid AppId, Guid RequestId);

/// <summary>Settles the one credit of a request.</summary>
/// <param name="Reply">Kept in the same transaction; null: the request came without an idempotency key.</param>
public sealed record CreditSettlement(Guid AppId, Guid RequestId, ReplyToKeep? Reply = null);

/// <summary>The reply of a success under an idempotency key.</summary>
/// <param name="KeyHash">See <see cref="IdempotencyClaim"/>.</param>
/// <param name="Body">The public JSON.</param>
public sealed record ReplyToKeep(byte[] KeyHash, byte[] Body);

/// <summary>The credits of an app after a reserve, settle or release.</summary>
public sealed record CreditState
{
    /// <summary>Reserve: whether a credit was left. Settle: whether the charge stands (false when the reservation had been released). Release: true.</summary>
    public required bool Granted { get; init; }

    /// <summary>Credits a month; null: no limit.</summary>
    public long? Limit { get; init; }

    /// <summary>Credits neither used nor reserved; null: no limit.</summary>
    public long? Remaining { get; init; }

    /// <summary>When the next month's credits start.</summary>
    public required DateTimeOffset ResetsAt { get; init; }
}

/// <summary>Asks what an app has used.</summary>
public sealed record UsageQuestion(Guid AppId);

/// <summary>The credits of an app in the current month.</summary>
public sealed record CreditUsage
{
    /// <summary>Credits charged.</summary>
    public required long Used { get; init; }

    /// <summary>Credits a month; null: no limit.</summary>
    public long? Limit { get; init; }

    /// <summary>Credits neither used nor held for requests that are running; null: no limit.</summary>
    public long? Remaining { get; init; }

    /// <summary>When the next month's credits start.</summary>
    public required DateTimeOffset ResetsAt { get; init; }
}

namespace Face.Contracts;

/// <summary>What a gateway counted since its last batch. It tells nothing of pictures, keys or addresses, and is not the ledger.</summary>
/// <param name="Id">The batch's identity: one that is sent again is not counted twice.</param>
/// <param name="Counts">At most <see cref="MaxCounts"/>.</param>
/// <param name="Errors">At most <see cref="MaxErrors"/>.</param>
public sealed record ActivityBatch(Guid Id, IReadOnlyList<ActivityCount> Counts, IReadOnlyList<ActivityError> Errors)
{
    public const int MaxCounts = 10_000;

    public const int MaxErrors = 1_000;
}

/// <summary>So many replies with one code to one app in one hour.</summary>
/// <param name="Hour">The hour's beginning (UTC).</param>
/// <param name="Code">An <see cref="ErrorCode"/>.</param>
public sealed record ActivityCount(Guid AppId, DateTimeOffset Hour, int Code, long Requests);

/// <summary>One reply that was an error.</summary>
public sealed record ActivityError(Guid AppId, Guid RequestId, int Code, DateTimeOffset At);

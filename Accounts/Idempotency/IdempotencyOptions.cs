using System.ComponentModel.DataAnnotations;

namespace Face.Accounts.Idempotency;

/// <summary>The <c>Idempotency</c> section: how long the <c>Idempotency-Key</c> of a request counts.</summary>
internal sealed class IdempotencyOptions
{
    /// <summary>How long the reply of a success is kept, encrypted; the contract says a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// The age at which the claim of a request without a reply is another's to take. A request lives 15 seconds and settles in four, so the
    /// owner of an older claim is gone; were it not, its settlement would be refused.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:20", "01:00:00")]
    public TimeSpan ClaimLifetime { get; set; } = TimeSpan.FromSeconds(20);
}

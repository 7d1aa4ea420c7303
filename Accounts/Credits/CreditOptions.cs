using System.ComponentModel.DataAnnotations;

namespace Face.Accounts.Credits;

/// <summary>The <c>Credits</c> section: how long reservations and charges are kept.</summary>
internal sealed class CreditOptions
{
    /// <summary>
    /// The age at which a reservation is released. A request lives 15 seconds from its form to its reply, so the owner of an older one is
    /// gone; the margin covers clocks that differ.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:20", "01:00:00")]
    public TimeSpan ReservationLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a released request is remembered, so that a late reserve or settle of it is refused.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReleasedKept { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long charges are kept one by one; then those of a closed month become one entry for each app. The sums stay for good. 32 days keep
    /// any month whole until the next has begun.
    /// </summary>
    [Range(typeof(TimeSpan), "32.00:00:00", "3660.00:00:00")]
    public TimeSpan KeepChargesFor { get; set; } = TimeSpan.FromDays(400);

    /// <summary>The time between two sweeps.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Rows that one transaction of a sweep touches at most; it holds the counters of their apps meanwhile.</summary>
    [Range(1, 100_000)]
    public int SweepAtMost { get; set; } = 1_000;
}

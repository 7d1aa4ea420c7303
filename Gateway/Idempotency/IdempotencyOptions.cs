using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Idempotency;

/// <summary>The <c>Idempotency</c> section: requests that wait for another one under the same key.</summary>
internal sealed class IdempotencyOptions
{
    /// <summary>The pause before a waiting request asks again; it doubles up to <see cref="LongestPause"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:05")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest pause, and so the most that a waiting request gets its reply late.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:05")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Requests that wait in this gateway. They take no rate token, so something must bound them; beyond, 1001.</summary>
    [Range(1, 100_000)]
    public int MostWaiting { get; set; } = 1_000;
}

using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Keys;

/// <summary>The <c>Keys</c> section: the cache of looked-up keys.</summary>
internal sealed class KeyOptions
{
    /// <summary>How long an answer is kept, known or unknown: a revoked key works for at most this long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many answers are kept, about 500 bytes each. Beyond, keys are looked up without being kept.</summary>
    [Range(1, 1_000_000)]
    public int CacheEntries { get; set; } = 10_000;
}

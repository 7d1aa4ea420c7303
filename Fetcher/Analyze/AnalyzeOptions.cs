using System.ComponentModel.DataAnnotations;

namespace Face.Fetcher.Analyze;

/// <summary>The <c>Analyze</c> section: what one fetcher takes on.</summary>
internal sealed class AnalyzeOptions
{
    /// <summary>The largest uploaded picture in bytes: 10 MiB.</summary>
    [Range(1, 1 << 30)]
    public int MaxBytes { get; set; } = 10 << 20;

    /// <summary>The deadline of a request that names none, or a later one: 15 s by the API's limits.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Requests in work at once. Two cores finish some 25 pictures a second, so more than a few hundred would wait past their deadline, and
    /// each one may hold 10 MiB.
    /// </summary>
    [Range(1, 10_000)]
    public int MaxConcurrent { get; set; } = 256;
}

using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Activity;

/// <summary>The <c>Activity</c> section: the counts of requests that owners see in the portal.</summary>
internal sealed class ActivityOptions
{
    /// <summary>The time between two batches. What a crash loses is one of them: these counts are not the ledger.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan SendEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long Accounts may take for one batch.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Errors of one app in one batch that are told one by one; the others are only counted.</summary>
    [Range(0, 100)]
    public int ErrorsPerApp { get; set; } = 10;
}

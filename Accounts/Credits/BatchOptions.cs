using System.ComponentModel.DataAnnotations;

namespace Face.Accounts.Credits;

/// <summary>The <c>Credits:Batch</c> section: how many requests of one app share a transaction.</summary>
internal sealed class BatchOptions
{
    /// <summary>Requests of a batch. 200 are well within a statement's time, and the gain of more is small.</summary>
    [Range(1, 1_000)]
    public int Most { get; set; } = 200;

    /// <summary>The kept replies of a batch end it from here on, in bytes.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public long MostBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Calls of one kind that wait for one app. Beyond, the caller hears that the service is not reachable.</summary>
    [Range(1, 100_000)]
    public int MostWaiting { get; set; } = 5_000;
}

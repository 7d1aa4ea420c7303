using System.ComponentModel.DataAnnotations;

namespace Face.Accounts.Activity;

/// <summary>The <c>Activity</c> section: how long the counts of requests are kept. Nothing else of a request is.</summary>
internal sealed class ActivityOptions
{
    /// <summary>Counts by the hour. The charts show 30 days.</summary>
    [Range(typeof(TimeSpan), "31.00:00:00", "3660.00:00:00")]
    public TimeSpan KeepCountsFor { get; set; } = TimeSpan.FromDays(90);

    /// <summary>The ids and codes of the last errors.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "366.00:00:00")]
    public TimeSpan KeepErrorsFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Errors of one app at most.</summary>
    [Range(1, 1_000)]
    public int ErrorsPerApp { get; set; } = 50;

    /// <summary>How long a counted batch is remembered; a gateway sends one again for as long as it lives, mostly for seconds.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "366.00:00:00")]
    public TimeSpan RememberBatchesFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The time between two erasures.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan EraseEvery { get; set; } = TimeSpan.FromHours(1);
}

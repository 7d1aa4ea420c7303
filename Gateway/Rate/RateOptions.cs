using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Rate;

/// <summary>The <c>Rate</c> section.</summary>
internal sealed class RateOptions
{
    /// <summary>How many gateways run. While Redis is away each one limits an app to its share, the plan's rate divided by this.</summary>
    [Range(1, 1000)]
    public int Gateways { get; set; } = 1;

    /// <summary>
    /// After a call to Redis failed, the time in which none is made, so that an outage does not cost every request the call's time limit.
    /// One second: about what the connection needs to come back after a restart.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan RedisPause { get; set; } = TimeSpan.FromSeconds(1);
}

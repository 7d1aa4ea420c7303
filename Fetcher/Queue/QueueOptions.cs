using System.ComponentModel.DataAnnotations;

namespace Face.Fetcher.Queue;

/// <summary>The <c>Queue</c> section: how work reaches the workers.</summary>
internal sealed class QueueOptions
{
    /// <summary>
    /// The largest picture inside a message, in bytes. A round trip with 200 kB takes 2 to 3 ms, with 2 MB 10 ms, with 10 MB 180 ms: what
    /// is larger is parked in Redis and the message holds the reference.
    /// </summary>
    [Range(0, 10 << 20)]
    public int MaxInlineBytes { get; set; } = 1_000_000;

    /// <summary>How long a parked picture stays when nobody deletes it: twice the longest wait.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:05:00")]
    public TimeSpan ParkedFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait for Redis to take a picture, 10 MiB at most; then it goes inline.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:05")]
    public TimeSpan ParkingTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the broker is asked about the queue. With <see cref="ProbeTimeout"/> it bounds the time until an outage is noticed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:10")]
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>A broker that takes longer to connect or to answer counts as down.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:10")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long work is still taken while no worker is on the queue: a worker that died is back by then, and answers within the deadline.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan WorkersMayBeAwayFor { get; set; } = TimeSpan.FromSeconds(10);
}

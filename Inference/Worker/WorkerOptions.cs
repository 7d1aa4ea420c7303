using System.ComponentModel.DataAnnotations;

namespace Face.Inference.Worker;

/// <summary>The <c>Worker</c> section: how a worker takes work from the queue.</summary>
internal sealed class WorkerOptions
{
    /// <summary>
    /// Pictures analysed at once, each on its own thread. 1: a worker is the unit that a deadly picture kills, so a machine with two cores
    /// runs two workers rather than one with two threads.
    /// </summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 1;

    /// <summary>
    /// A decode that runs longer ends the process. An interlaced PNG of 50 megapixels, the slowest ordinary picture within the limits, took
    /// 3.7 s on a machine with ten times as much work as cores.
    /// </summary>
    public TimeSpan MaxDecodeTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for a parked picture. Ten megabytes take about 10 ms over loopback.</summary>
    public TimeSpan ParkedPictureTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a message may be started; its picture may have ended the workers that took it before.</summary>
    [Range(1, 100)]
    public int MaxDeliveries { get; set; } = 3;
}

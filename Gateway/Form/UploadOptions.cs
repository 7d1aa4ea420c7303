using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Form;

/// <summary>The <c>Upload</c> section: what a request's body may cost.</summary>
internal sealed class UploadOptions
{
    /// <summary>The largest body, all fields together: 10 MiB.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public long MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How much of a body is kept in memory; what goes above is spilled to a file as a whole.</summary>
    [Range(0, 16 * 1024 * 1024)]
    public int MaxBytesInMemory { get; set; } = 64 * 1024;

    /// <summary>
    /// The folder of the spill files, readable by the service's user alone. Files are deleted with their request, and left-over ones at
    /// start. Gateways of one machine may share it.
    /// </summary>
    [Required]
    public string SpillFolder { get; set; } = Path.Combine(Path.GetTempPath(), $"face-gateway-{Environment.UserName}");

    /// <summary>
    /// The slowest a body may come, in bytes a second, once <see cref="SlowBodyGrace"/> has passed. A slow mobile uplink brings ten times
    /// as much.
    /// </summary>
    [Range(1, 1024 * 1024)]
    public int MinBytesPerSecond { get; set; } = 1024;

    /// <summary>How long a body may be slower; Kestrel looks once a second.</summary>
    [Range(typeof(TimeSpan), "00:00:01.001", "00:05:00")]
    public TimeSpan SlowBodyGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request's headers may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The most fields, unknown ones included; the API knows seven.</summary>
    [Range(7, 1000)]
    public int MaxFields { get; set; } = 64;
}

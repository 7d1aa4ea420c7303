using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Forward;

/// <summary>The <c>Forward</c> section: what the fetcher is given.</summary>
internal sealed class ForwardOptions
{
    /// <summary>From the whole form read to the first byte of the reply: 15 s, of which a remote picture's download may take five.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest reply; a thousand people with all values take about 2 MB.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxReplyBytes { get; set; } = 16 * 1024 * 1024;
}

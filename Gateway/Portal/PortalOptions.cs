using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Portal;

/// <summary>The <c>Portal</c> section: the pages that Accounts serves through the gateway.</summary>
internal sealed class PortalOptions
{
    /// <summary>From the request's headers to the end of the page.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest form, in bytes; the longest has a list of origins.</summary>
    [Range(1024, 10 * 1024 * 1024)]
    public long MaxFormBytes { get; set; } = 64 * 1024;
}

using System.ComponentModel.DataAnnotations;
using Face.Fetcher.Addresses;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Download;

/// <summary>The <c>Download</c> section: how far a remote server is trusted.</summary>
internal sealed class DownloadOptions
{
    /// <summary>Name look-up, connections, TLS, redirects and body together; 5 s by the API's contract.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>One connection attempt, so that a dead address leaves time for the name's next one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The largest body in bytes, as for an upload: 10 MiB.</summary>
    [Range(1, 1 << 30)]
    public int MaxBytes { get; set; } = 10 << 20;

    /// <summary>The longest status line and headers in KiB. Browsers stop at 256, servers send 1 or 2.</summary>
    [Range(1, 256)]
    public int MaxHeadersKiB { get; set; } = 32;

    /// <summary>How many redirects are followed.</summary>
    [Range(0, 10)]
    public int MaxRedirects { get; set; } = 3;

    /// <summary>How we introduce ourselves, so that a server's owner can tell us from a browser.</summary>
    [Required]
    public string UserAgent { get; set; } = "Face-Fetcher/1.0";

    /// <summary><c>host:port</c> that may be fetched although it is not public. Development only.</summary>
    public string? AllowedOrigin { get; set; }
}

/// <summary>The exception from the address rules must not reach a real installation.</summary>
internal sealed class AllowedOriginValidation(IHostEnvironment environment) : IValidateOptions<DownloadOptions>
{
    public ValidateOptionsResult Validate(string? name, DownloadOptions options) => options.AllowedOrigin switch
    {
        null => ValidateOptionsResult.Success,
        _ when !environment.IsDevelopment() =>
            ValidateOptionsResult.Fail("Download:AllowedOrigin opens an inner address to every client. Remove it: it is for Development only."),
        var text when AllowedOrigin.Parse(text) is null =>
            ValidateOptionsResult.Fail("Download:AllowedOrigin must be host:port, for example 127.0.0.1:18099."),
        _ => ValidateOptionsResult.Success,
    };
}

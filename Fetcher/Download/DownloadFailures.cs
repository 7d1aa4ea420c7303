using Face.Contracts;

namespace Face.Fetcher.Download;

/// <summary>What is said about a remote server that does not hand out a picture.</summary>
internal static class DownloadFailures
{
    public static readonly Failure Untrusted =
        Remote("No trusted TLS connection to the server of the url can be made. Check that its certificate is valid and complete.");

    public static readonly Failure Broken =
        Remote("The server of the url broke the connection or sent no valid HTTP reply. Check the address in a browser, and try again.");

    public static readonly Failure Type =
        Remote("The reply of the url has no single Content-Type of the kind image/*. Serve the picture as image/jpeg or image/png.");

    public static readonly Failure Encoding =
        Remote("The reply of the url has a Content-Encoding. Serve the picture without one: JPEG and PNG are compressed already.");

    public static readonly Failure Redirect =
        Remote("The url redirects without naming one target. Send the final address of the picture.");

    public static readonly Failure NotAPicture =
        Remote("The content of the url is not a JPEG or PNG picture. Send the address of the picture itself, not of a page that shows it.");

    public static Failure TooSlow(DownloadOptions options) =>
        Remote($"The picture could not be downloaded within {options.Timeout.TotalSeconds:0.#} seconds. Use a faster server, or send the picture as img.");

    public static Failure TooManyRedirects(DownloadOptions options) =>
        Remote($"The url redirects more than {options.MaxRedirects} times. Send the final address of the picture.");

    public static Failure TooLarge(DownloadOptions options) =>
        Remote($"The content of the url is larger than {ByteSize.Text(options.MaxBytes)}. Send the address of a smaller picture.");

    public static Failure Status(int status) =>
        Remote($"The server of the url answered with status {status}. It must answer 200 with the picture, without a login.");

    private static Failure Remote(string sentence) => new(ErrorCode.RemoteImage, sentence);
}

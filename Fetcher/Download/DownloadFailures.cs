using Face.Contracts;

namespace Face.Fetcher.Download;

/// <summary>What is said about a remote server that does not hand out a picture.</summary>
internal static class DownloadFailures
{
    public static readonly Failure Untrusted =
        Remote("No trusted TLS connection to the url's server can be made. Check that its certificate is valid and complete.");

    public static readonly Failure Broken =
        Remote("The url's server broke the connection or sent no valid HTTP reply. Check the address in a browser, and try again.");

    public static readonly Failure Type =
        Remote("The url's reply has no single Content-Type of the kind image/*. Serve the picture as image/jpeg or image/png.");

    public static readonly Failure Encoding =
        Remote("The url's reply has a Content-Encoding. Serve the picture without one: JPEG and PNG are compressed already.");

    public static readonly Failure Redirect =
        Remote("The url redirects without naming one target. Send the picture's final address.");

    public static readonly Failure NotAPicture =
        Remote("The url's content is not a JPEG or PNG picture. Send the address of the picture itself, not of a page that shows it.");

    public static Failure TooSlow(DownloadOptions options) =>
        Remote($"The picture could not be downloaded within {options.Timeout.TotalSeconds:0.#} seconds. Use a faster server, or send the picture as img.");

    public static Failure TooManyRedirects(DownloadOptions options) =>
        Remote($"The url redirects more than {options.MaxRedirects} times. Send the picture's final address.");

    public static Failure TooLarge(DownloadOptions options) =>
        Remote($"The url's content is larger than {options.MaxBytes:N0} bytes. Send the address of a smaller picture.");

    public static Failure Status(int status) =>
        Remote($"The url's server answered with status {status}. It must answer 200 with the picture, without a login.");

    private static Failure Remote(string sentence) => new(ErrorCode.RemoteImage, sentence);
}

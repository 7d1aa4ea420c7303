using Face.Contracts;

namespace Face.Fetcher.Addresses;

/// <summary>What is said about a URL that is not fetched.</summary>
internal static class AddressFailures
{
    public static readonly Failure TooLong = Form("The url is longer than 2,048 characters. Send a shorter one, or the picture itself as img.");

    public static readonly Failure ControlCharacter = Form("The url holds a control character, such as a line break. Percent-encode it or leave it out.");

    public static readonly Failure NotHttp = Form("The url is not an absolute http or https URL. Send one like https://example.com/photo.jpg.");

    public static readonly Failure Credentials = Remote("The url holds a user name or a password. Leave them out: only public pictures are fetched.");

    public static readonly Failure Port = Remote("The url names a port other than 80 and 443. Serve the picture on one of these two.");

    /// <summary>
    /// One text for what is forbidden and for what does not answer: a difference would let a caller map the network behind the service.
    /// </summary>
    public static readonly Failure Unreachable =
        Remote("The server of the url cannot be reached. Check that its name has public addresses only, and that it answers from the internet.");

    public static readonly Failure RedirectTarget =
        Remote("The url redirects to something that is not an http or https URL. Send the final address of the picture.");

    private static Failure Form(string sentence) => new(ErrorCode.BadRequest, sentence);

    private static Failure Remote(string sentence) => new(ErrorCode.RemoteImage, sentence);
}

using Face.Contracts;
using System.Net;

namespace Face.Fetcher.Addresses;

/// <summary>
/// A URL that may be fetched as far as its text tells. What its name resolves to is checked when the connection is made.
/// </summary>
/// <param name="Uri">Absolute, http or https.</param>
/// <param name="Excepted">It is the <see cref="AllowedOrigin"/>, whose address need not be public.</param>
internal sealed record RemoteAddress(Uri Uri, bool Excepted)
{
    /// <summary>The longest URL in characters, from the API's contract; browsers and proxies agree on about this much.</summary>
    private const int MaxLength = 2048;

    /// <summary>Reads a client's text.</summary>
    public static Result<RemoteAddress> Parse(string text, AllowedOrigin? allowed) =>
        Read(text).Failed(out var failure, out var uri)
            ? failure
            : Check(uri, excepted: allowed?.Is(uri) == true);

    /// <summary>
    /// Reads a redirect's <c>Location</c>. Only a relative one keeps the exception of the origin it comes from: a server must not be able to
    /// send us to an address that its clients may not name.
    /// </summary>
    public Result<RemoteAddress> Follow(string location)
    {
        var relative = IsRelative(location);
        if (Read(relative ? Join(location) : Absolute(location)).Failed(out _, out var uri))
        {
            return AddressFailures.RedirectTarget;
        }

        return Check(uri, Excepted && relative && Uri.IdnHost == uri.IdnHost && Uri.Port == uri.Port);
    }

    /// <summary>
    /// The form's rules. The scheme is looked for in the text itself, since <see cref="System.Uri"/> skips leading spaces and takes a path
    /// for a file.
    /// </summary>
    private static Result<Uri> Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return AddressFailures.TooLong;
        }

        if (text.Any(char.IsControl))
        {
            return AddressFailures.ControlCharacter;
        }

        return HasScheme(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && HasHost(uri) ? uri : AddressFailures.NotHttp;
    }

    /// <summary>A host of characters that no name may hold is found out only here, by an exception.</summary>
    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static Result<RemoteAddress> Check(Uri uri, bool excepted)
    {
        if (uri.OriginalString.AsSpan(0, AuthorityEnd(uri.OriginalString)).Contains('@'))
        {
            return AddressFailures.Credentials;
        }

        if (!excepted && uri.Port is not (80 or 443))
        {
            return AddressFailures.Port;
        }

        return excepted || !IsClosedLiteral(uri) ? new RemoteAddress(uri, excepted) : AddressFailures.Unreachable;
    }

    /// <summary>IdnHost has decimal, octal, hexadecimal and shortened IPv4 addresses in their usual form already.</summary>
    private static bool IsClosedLiteral(Uri uri) => IPAddress.TryParse(uri.IdnHost, out var address) && !AddressRules.IsPublic(address);

    private static bool HasScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>An '@' behind the authority belongs to the path.</summary>
    private static int AuthorityEnd(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.AsSpan(start).IndexOfAny("/\\?#");
        return end < 0 ? text.Length : start + end;
    }

    private static bool IsRelative(string location) =>
        !location.StartsWith("//", StringComparison.Ordinal) && Uri.TryCreate(location, UriKind.Relative, out _);

    /// <summary>What cannot be joined stays relative, and is no URL.</summary>
    private string Join(string location) =>
        Uri.TryCreate(Uri, new Uri(location, UriKind.Relative), out var joined) ? joined.AbsoluteUri : location;

    /// <summary><c>//host/path</c> keeps the scheme.</summary>
    private string Absolute(string location) =>
        location.StartsWith("//", StringComparison.Ordinal) ? $"{Uri.Scheme}:{location}" : location;
}

using Face.Contracts;

namespace Face.Gateway.Form;

/// <summary>The fields <c>img</c> and <c>url</c>: exactly one of them.</summary>
internal static class PictureRule
{
    private const int MaxUrlCharacters = 2048;

    /// <summary>What scripts send for a picture they do not have.</summary>
    private const string NoValue = "undefined";

    public static Result<PictureSource> Read(FormField? img, FormField? url)
    {
        var hasImage = img is not null && !IsAbsent(img);
        return (hasImage, url) switch
        {
            (false, null) => FormFailures.NoPicture,
            (true, not null) => FormFailures.TwoPictures,
            (true, null) => new UploadedPicture(img!, img!.IsFile ? null : Base64Start(img.Text)),
            (false, not null) => ReadUrl(url),
        };
    }

    /// <summary>A browser sends an empty file for an input in which nothing was chosen.</summary>
    private static bool IsAbsent(FormField img) => img.Length == 0 || (!img.IsFile && img.Text == NoValue);

    /// <summary>
    /// The start of the base64 text of <c>data:image/TYPE[;name=value...];base64,TEXT</c>; null when the value is no such URI. A file is judged by
    /// its bytes alone.
    /// </summary>
    private static int? Base64Start(string text)
    {
        const string marker = ";base64,";
        if (!text.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        return at < 0 || text.AsSpan(0, at).ContainsAnyExceptInRange(' ', '~') ? null : at + marker.Length;
    }

    /// <summary>
    /// Only whether it is an http address at all; which ones may be called is the fetcher's to say. <see cref="Uri"/> alone would let
    /// blanks at the ends, control characters and Linux paths pass.
    /// </summary>
    private static Result<PictureSource> ReadUrl(FormField field)
    {
        var text = field.Text;
        return field switch
        {
            { IsFile: true } => FormFailures.UrlIsFile,
            _ when text.Length > MaxUrlCharacters => FormFailures.UrlTooLong,
            _ when !HasHttpScheme(text) || text.Any(char.IsControl) || text.AsSpan().TrimEnd().Length != text.Length => FormFailures.UrlNotHttp,
            _ => Uri.TryCreate(text, UriKind.Absolute, out _) ? new RemotePicture(text) : FormFailures.UrlNotHttp,
        };
    }

    private static bool HasHttpScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

using System.Net;
using System.Net.Http.Headers;
using Face.Contracts;

namespace Face.Fetcher.Download;

/// <summary>Which replies are worth reading, judged by status and headers alone.</summary>
internal static class ReplyRules
{
    /// <summary>Null when the body may be read.</summary>
    public static Failure? Check(HttpResponseMessage reply, DownloadOptions options)
    {
        if (!CarriesAWholeBody(reply.StatusCode))
        {
            return DownloadFailures.Status((int)reply.StatusCode);
        }

        var headers = reply.Content.Headers;
        if (!IsPicture(Values(headers, "Content-Type")))
        {
            return DownloadFailures.Type;
        }

        if (Values(headers, "Content-Encoding").Any(value => !value.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            return DownloadFailures.Encoding;
        }

        return headers.ContentLength > options.MaxBytes ? DownloadFailures.TooLarge(options) : null;
    }

    /// <summary>The five statuses that send a GET elsewhere (RFC 9110, 15.4).</summary>
    public static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The one target of a redirect; null when there is none, or more than one.</summary>
    public static string? Target(HttpResponseMessage reply) =>
        reply.Headers.NonValidated.TryGetValues("Location", out var values) && values.Count == 1 ? values.ToString() : null;

    /// <summary>One media type image/*, whatever its parameters; several headers must agree.</summary>
    public static bool IsPicture(IReadOnlyCollection<string> contentTypes)
    {
        var types = contentTypes.Select(value => value.Split(';')[0].Trim().ToLowerInvariant()).Distinct().ToArray();
        return types is [var type] && type.StartsWith("image/", StringComparison.Ordinal) && IsToken(type["image/".Length..]);
    }

    /// <summary>2xx, but neither "no content" nor a part that nobody asked for.</summary>
    private static bool CarriesAWholeBody(HttpStatusCode status) => (int)status is >= 200 and <= 299 and not (204 or 205 or 206);

    /// <summary>The characters of a media type's name (RFC 6838, 4.2).</summary>
    private static bool IsToken(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "!#$&-^_.+".Contains(c));

    private static HeaderStringValues Values(HttpContentHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values : default;
}

namespace Face.Accounts.Apps;

/// <summary>A web origin as browsers send it in <c>Origin</c>: scheme, host, and the port unless it is the scheme's own.</summary>
internal static class WebOrigin
{
    /// <summary>Origins of one app; a browser's key is rarely used from more sites.</summary>
    public const int MostPerApp = 20;

    private const int MaxLength = 260;

    /// <summary>The origin in its normal form; null when the text is none: it has a path, a user, a wildcard, or another scheme than http(s).</summary>
    public static string? Normalize(string text) =>
        text.Length <= MaxLength && Uri.TryCreate(text, UriKind.Absolute, out var url) && IsOrigin(url, text) ? url.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>One origin a line.</summary>
    /// <returns>The origins, each once; or the first line that is none.</returns>
    public static (List<string> Origins, string? Wrong) ReadLines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var wrong = lines.FirstOrDefault(line => Normalize(line) is null);
        return ([.. lines.Select(Normalize).OfType<string>().Distinct()], wrong);
    }

    private static bool IsOrigin(Uri url, string text) =>
        url.Scheme is "http" or "https"
        && url.UserInfo.Length == 0 && url.PathAndQuery == "/" && url.Fragment.Length == 0
        && !text.Contains('*', StringComparison.Ordinal) && !text.EndsWith('?') && !text.EndsWith('#');
}

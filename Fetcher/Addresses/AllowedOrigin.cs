namespace Face.Fetcher.Addresses;

/// <summary>
/// The one host and port that a Development build may fetch although it is not public, for tests against a server on loopback.
/// </summary>
internal sealed record AllowedOrigin(string Host, int Port)
{
    public bool Is(Uri uri) => uri.IdnHost == Host && uri.Port == Port;

    /// <summary>Reads <c>host:port</c>; null when the text is something else.</summary>
    public static AllowedOrigin? Parse(string text) =>
        Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var uri) && text == $"{uri.Host}:{uri.Port}" ? new(uri.IdnHost, uri.Port) : null;
}

namespace Face.Gateway.Site;

/// <summary>The headers that bound what a page may do: everything comes from this host, nothing is inline, nobody frames it.</summary>
internal static class ContentPolicy
{
    /// <summary>Documentation and the landing page.</summary>
    public static readonly string Strict = Of(images: "'self' data:", styles: "'self'");

    /// <summary>The playground shows pictures from the visitor's disk and camera, and from any address that the visitor pastes.</summary>
    public static readonly string Playground = Of(images: "'self' data: blob: http: https:", styles: "'self'");

    /// <summary>The example pages show a photo or a camera from memory.</summary>
    public static readonly string Example = Of(images: "'self' data: blob:", styles: "'self'");

    /// <summary>The reference viewer writes its own style elements.</summary>
    public static readonly string Reference = Of(images: "'self' data:", styles: "'self' 'unsafe-inline'");

    /// <summary>Sets the policy and what goes with it.</summary>
    public static void Apply(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";
    }

    private static string Of(string images, string styles) => string.Join("; ",
    [
        "default-src 'none'", "script-src 'self'", $"style-src {styles}", $"img-src {images}", "font-src 'self'", "connect-src 'self'",
        "media-src 'self' blob:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ]);
}

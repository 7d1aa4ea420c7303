namespace Face.Accounts.Portal;

/// <summary>The headers that bound what a page may do: everything comes from this host, nothing is inline, nobody frames it, nothing is kept.</summary>
internal static class SecurityHeaders
{
    private static readonly string Policy = string.Join("; ",
    [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'",
        "base-uri 'none'", "frame-ancestors 'none'",
    ]);

    public static void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // The links of letters hold their proof in the query.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
    }
}

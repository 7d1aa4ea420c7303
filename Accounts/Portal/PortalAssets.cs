using System.Security.Cryptography;

namespace Face.Accounts.Portal;

/// <summary>The portal's own style sheet, which adds to the site's; its address changes with its content, so browsers may keep it.</summary>
internal static class PortalAssets
{
    private const string Path = "/account/portal.css";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly byte[] Css = Read();

    /// <summary>As pages link it.</summary>
    public static readonly string CssUrl = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}";

    public static void MapPortalAssets(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Path, Methods, (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Css, "text/css; charset=utf-8");
    });

    private static byte[] Read()
    {
        using var stream = typeof(PortalAssets).Assembly.GetManifestResourceStream("portal.css")
            ?? throw new InvalidOperationException("portal.css is not embedded in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

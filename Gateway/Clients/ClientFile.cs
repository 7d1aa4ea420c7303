using System.Security.Cryptography;
using Face.Gateway.Site;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Face.Gateway.Clients;

/// <summary>A file that other people's pages and programs may load, kept in memory.</summary>
internal sealed class ClientFile
{
    private const string Html = "text/html; charset=utf-8";

    private readonly byte[] bytes;
    private readonly string contentType;
    private readonly string? downloadName;
    private readonly EntityTagHeaderValue tag;

    /// <param name="name">Its ending decides the content type.</param>
    /// <param name="bytes">Not copied.</param>
    /// <param name="downloadName">The name to save it under; null shows it instead.</param>
    public ClientFile(string name, byte[] bytes, string? downloadName = null)
    {
        (this.bytes, this.downloadName, contentType) = (bytes, downloadName, ContentTypeOf(name));
        tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
    }

    /// <summary>
    /// Any origin may load it, as it may call the API. A browser asks again each time, which costs an answer without a body: a corrected
    /// script reaches every page at once.
    /// </summary>
    public FileContentHttpResult Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        if (contentType == Html)
        {
            ContentPolicy.Apply(headers, ContentPolicy.Example);
        }

        return TypedResults.Bytes(bytes, contentType, downloadName, entityTag: tag);
    }

    /// <summary>What is no page, script, style or picture is source code to be read.</summary>
    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => Html,
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml; charset=utf-8",
        ".jpg" => "image/jpeg",
        ".zip" => "application/zip",
        _ => "text/plain; charset=utf-8",
    };
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Face.Gateway.Site;

/// <summary>What is sent for one address of the site: bytes, their Brotli form and a tag made from them.</summary>
internal sealed class SiteAsset
{
    private const string Brotli = "br";

    /// <summary>Smaller files fit a packet as they are.</summary>
    private const int LeastBytesToCompress = 1024;

    private readonly byte[] bytes;
    private readonly Lazy<byte[]?> compressed;

    public SiteAsset(byte[] bytes, string contentType)
    {
        (this.bytes, ContentType) = (bytes, contentType);
        Version = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        compressed = new(Compress);
    }

    public string ContentType { get; }

    /// <summary>Sixteen hex digits that change with the content.</summary>
    public string Version { get; }

    public static SiteAsset OfText(string text, string contentType) => new(Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>Answers GET and HEAD: 304 to a client that has it, else the bytes in the best encoding that the client takes.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var body = Takes(request, Brotli) ? compressed.Value : null;
        var tag = new EntityTagHeaderValue($"\"{Version}{(body is null ? "" : "-" + Brotli)}\"");
        response.GetTypedHeaders().ETag = tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ContentEncoding = body is null ? default : Brotli;
        response.ContentType = ContentType;
        body ??= bytes;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static bool Takes(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(offer => offer.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && offer.Quality != 0);

    /// <summary>Null where it would not be smaller, as with photos.</summary>
    private byte[]? Compress()
    {
        if (bytes.Length < LeastBytesToCompress)
        {
            return null;
        }

        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return target.Length < bytes.Length ? target.ToArray() : null;
    }
}

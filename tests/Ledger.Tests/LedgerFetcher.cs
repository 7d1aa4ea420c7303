using System.Collections.Concurrent;
using System.Text;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Face.Ledger.Tests;

/// <summary>A fetcher that does what the address of the picture says, and remembers which successes it has replied.</summary>
internal sealed class LedgerFetcher : ScriptedServer
{
    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(300);

    private const string Refused = """{"error_code":1300,"description":"The picture could not be downloaded."}""";

    /// <summary>The address behind each success.</summary>
    public ConcurrentDictionary<Guid, string> Successes { get; } = [];

    protected override void Map(WebApplication app) => app.MapPost(InternalPaths.AnalyzeUrl, async (HttpContext context) =>
    {
        using var reader = new StreamReader(context.Request.Body);
        var url = await reader.ReadToEndAsync(context.RequestAborted);
        var request = Guid.ParseExact(context.Request.Headers[InternalHeaders.RequestId].ToString(), "n");
        if (url.Contains("slow", StringComparison.Ordinal))
        {
            await Task.Delay(Slowness, context.RequestAborted);
        }

        await (url.Contains("bad", StringComparison.Ordinal) ? ReplyAsync(context, ErrorCode.RemoteImage, Refused) : SucceedAsync(context, request, url));
    });

    private Task SucceedAsync(HttpContext context, Guid request, string url)
    {
        Successes[request] = url;
        return ReplyAsync(context, ErrorCode.None, $$"""{"error_code":0,"description":"","people":[],"request_id":"{{request:n}}"}""");
    }

    private static async Task ReplyAsync(HttpContext context, ErrorCode code, string json)
    {
        context.Response.Headers[InternalHeaders.Outcome] = ((int)code).ToString();
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), context.RequestAborted);
    }
}

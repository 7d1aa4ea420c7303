using System.Text;
using Face.Contracts;
using Face.Contracts.Reply;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Face.Gateway.Tests.Http;

/// <summary>A fetcher that speaks the internal contract, keeps what it was asked and answers as the test says.</summary>
internal sealed class ScriptedFetcher : ScriptedServer
{
    /// <summary>A success without a face.</summary>
    public static readonly byte[] NoFaces = ReplyJson.Bytes(new DetectReply { ImageSize = new Size(4, 3), People = [] });

    /// <summary>The last question.</summary>
    public Question? Asked { get; private set; }

    /// <summary>The answer to every question.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Success;

    public static Task Success(HttpContext context) => Reply(context, ErrorCode.None, NoFaces);

    public static Func<HttpContext, Task> Fails(Failure failure) => context => Reply(context, failure.Code, ReplyJson.Bytes(failure));

    protected override void Map(WebApplication app) => app.MapPost("/internal/analyze/{kind}", async (HttpContext context) =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Asked = new Question(context.Request.Path, context.Request.QueryString.Value ?? "", headers, body.ToArray());
        await Answer(context);
    });

    private static async Task Reply(HttpContext context, ErrorCode code, byte[] body)
    {
        context.Response.ContentType = ReplyJson.ContentType;
        context.Response.Headers[InternalHeaders.Outcome] = ((int)code).ToString();
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    internal sealed record Question(string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);

        public AnalysisOptions? Options => AnalysisOptions.FromHeader(Headers[InternalHeaders.Options]);
    }
}

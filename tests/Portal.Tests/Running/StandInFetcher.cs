using Face.Contracts;
using Face.Contracts.Reply;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Face.Portal.Tests.Running;

/// <summary>A fetcher that finds no face in any picture, or fails as the test says.</summary>
internal sealed class StandInFetcher : IAsyncDisposable
{
    private readonly WebApplication app;

    public StandInFetcher()
    {
        var builder = WebApplication.CreateSlimBuilder(["--Logging:LogLevel:Default=None"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/internal/analyze/{kind}", AnswerAsync);
    }

    /// <summary>Null: success.</summary>
    public Failure? Failure { get; set; }

    public string Address => app.Urls.Single();

    public Task StartAsync() => app.StartAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var failure = Failure;
        var body = failure is null ? ReplyJson.Bytes(new DetectReply { ImageSize = new Size(4, 3), People = [] }) : ReplyJson.Bytes(failure);
        context.Response.ContentType = ReplyJson.ContentType;
        context.Response.Headers[InternalHeaders.Outcome] = ((int)(failure?.Code ?? ErrorCode.None)).ToString();
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}

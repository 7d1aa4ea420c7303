using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Face.EndToEnd.Tests;

/// <summary>A web server on loopback that serves what a test hands it.</summary>
public sealed class PictureOrigin : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (byte[] Body, string ContentType, int Status, TimeSpan Delay)> pages = new();
    private readonly WebApplication app;

    public PictureOrigin()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(ServeAsync);
    }

    /// <summary>As the fetcher's option names it.</summary>
    public string HostAndPort => new Uri(app.Urls.Single()).Authority;

    public Task StartAsync() => app.StartAsync(TestContext.Current.CancellationToken);

    /// <summary>Serves the bytes at a new address and returns it.</summary>
    public string Serve(byte[] body, string contentType, int status = 200, TimeSpan delay = default)
    {
        var path = $"/{Guid.NewGuid():n}";
        pages[path] = (body, contentType, status, delay);
        return $"http://{HostAndPort}{path}";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        var (body, contentType, status, delay) = pages[context.Request.Path];
        await Task.Delay(delay, context.RequestAborted);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}

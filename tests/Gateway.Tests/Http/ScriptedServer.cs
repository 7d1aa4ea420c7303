using Face.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Face.Gateway.Tests.Http;

/// <summary>A small HTTP server on a free loopback port. Everything but <c>/health</c> wants the secret.</summary>
internal abstract class ScriptedServer : IAsyncDisposable
{
    public const string Secret = "a secret that only the tests know of";

    private WebApplication? app;

    public string Address => app!.Urls.Single();

    public bool IsHealthy { get; set; } = true;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        app = builder.Build();
        app.Use((context, next) =>
            context.Request.Path == "/health" || context.Request.Headers[InternalHeaders.Secret] == Secret ? next(context) : Refuse(context));
        app.MapGet("/health", () => Results.StatusCode(IsHealthy ? 200 : 503));
        Map(app);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is { } running)
        {
            app = null;
            using var now = new CancellationTokenSource(TimeSpan.Zero);
            await running.StopAsync(now.Token);
            await running.DisposeAsync();
        }
    }

    protected abstract void Map(WebApplication app);

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

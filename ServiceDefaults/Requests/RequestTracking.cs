using System.Diagnostics;
using Face.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Face.ServiceDefaults.Requests;

/// <summary>Gives every request an id that runs through headers, logs, traces and messages.</summary>
public static class RequestTracking
{
    /// <summary>Another name than the framework's own RequestId, which is a different number.</summary>
    private const string ScopeName = "FaceRequestId";

    private static readonly object Key = new();

    /// <summary>
    /// An internal service takes the id of its caller; the public gateway makes its own, since a client's id is no identity for a charge.
    /// Probes stay out of the traces.
    /// </summary>
    public static IApplicationBuilder UseRequestTracking(this IApplicationBuilder app, bool trustCaller)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Face.Requests");
        return app.Use(async (context, next) =>
        {
            var id = trustCaller && Guid.TryParseExact(context.Request.Headers[InternalHeaders.RequestId], "N", out var given)
                ? given
                : Guid.CreateVersion7();
            context.Items[Key] = id;
            context.Response.Headers[InternalHeaders.RequestId] = id.ToString("n");
            MarkSpan(context, id);
            using (RequestScope(logger, id))
            {
                await next(context);
            }
        });
    }

    /// <summary>The id of the request being served.</summary>
    public static Guid RequestId(this HttpContext context) =>
        context.Items[Key] is Guid id ? id : throw new InvalidOperationException("UseRequestTracking is missing from the pipeline.");

    /// <summary>The id that a log scope carries; null when it is another's scope.</summary>
    internal static Guid? IdOf(object? scope) =>
        scope is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 0 } values && values[0] is { Key: ScopeName, Value: Guid id } ? id : null;

    /// <summary>A log scope that carries the request's id; workers open it around a message.</summary>
    public static IDisposable? RequestScope(this ILogger logger, Guid id) => Scope(logger, id);

    private static readonly Func<ILogger, Guid, IDisposable?> Scope = LoggerMessage.DefineScope<Guid>($"request {{{ScopeName}}}");

    private static void MarkSpan(HttpContext context, Guid id)
    {
        if (Activity.Current is not { } span)
        {
            return;
        }

        span.SetTag("face.request_id", id.ToString("n"));
        if (context.Request.Path == "/health" || context.Request.Path == "/alive")
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}

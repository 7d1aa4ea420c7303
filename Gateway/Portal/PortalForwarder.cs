using System.Net;
using Face.ServiceDefaults.Discovery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace Face.Gateway.Portal;

/// <summary>Sends a request for a page to Accounts, and its answer back.</summary>
internal sealed partial class PortalForwarder(
    IHttpForwarder forwarder, ServiceConnections connections, IOptions<PortalOptions> options, ILogger<PortalForwarder> logger)
{
    private readonly ForwarderRequestConfig config = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = options.Value.Timeout,
    };

    public async Task ForwardAsync(HttpContext context)
    {
        if (context.Request.ContentLength > options.Value.MaxFormBytes)
        {
            await PortalPage.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "That is more than a form of these pages can hold.");
            return;
        }

        // For a form of unknown length; the server ends it at the limit.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = options.Value.MaxFormBytes;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        ended.CancelAfter(options.Value.Timeout);
        var error = await forwarder.SendAsync(
            context, "http://accounts/", connections.Invoker, config, PortalTransformer.Instance, ended.Token);
        if (error != ForwarderError.None && !context.RequestAborted.IsCancellationRequested)
        {
            Log.NoPage(logger, error, context.GetForwarderErrorFeature()?.Exception?.Message);
            await ApologiseAsync(context);
        }
    }

    private static Task ApologiseAsync(HttpContext context) => context.Response.HasStarted
        ? Task.CompletedTask
        : PortalPage.WriteAsync(
            context, StatusCodes.Status503ServiceUnavailable, "The account pages cannot be reached right now. Try again in a minute.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Accounts gave no page ({Error}): {Reason}")]
        public static partial void NoPage(ILogger logger, ForwarderError error, string? reason);
    }
}

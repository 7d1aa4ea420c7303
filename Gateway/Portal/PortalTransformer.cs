using Face.Contracts;
using Face.ServiceDefaults.Requests;
using Microsoft.AspNetCore.HttpOverrides;
using Yarp.ReverseProxy.Forwarder;

namespace Face.Gateway.Portal;

/// <summary>
/// The client's request under its own host, so that redirects and cookies fit the address in the browser, with the address and scheme that
/// this gateway saw. A client's own claims of those, and of anything internal, stay behind.
/// </summary>
internal sealed class PortalTransformer : HttpTransformer
{
    public static readonly PortalTransformer Instance = new();

    private static readonly string[] NotForwarded =
    [
        "Forwarded", ForwardedHeadersDefaults.XForwardedForHeaderName, ForwardedHeadersDefaults.XForwardedProtoHeaderName,
        ForwardedHeadersDefaults.XForwardedHostHeaderName, ForwardedHeadersDefaults.XForwardedPrefixHeaderName,
        InternalHeaders.Secret, InternalHeaders.RequestId, InternalHeaders.Deadline, InternalHeaders.Options, InternalHeaders.Outcome,
    ];

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var headers = proxyRequest.Headers;
        foreach (var name in NotForwarded)
        {
            headers.Remove(name);
        }

        headers.Host = httpContext.Request.Host.Value;
        headers.Add(ForwardedHeadersDefaults.XForwardedForHeaderName, httpContext.Connection.RemoteIpAddress?.ToString());
        headers.Add(ForwardedHeadersDefaults.XForwardedProtoHeaderName, httpContext.Request.Scheme);
        headers.Add(InternalHeaders.RequestId, httpContext.RequestId().ToString("n"));
    }

    /// <summary>Both ends set the request's id; one is enough.</summary>
    public override ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        proxyResponse?.Headers.Remove(InternalHeaders.RequestId);
        return base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }
}

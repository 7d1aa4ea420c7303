using System.Net;
using Face.Contracts;
using Face.Gateway.Credits;
using Face.ServiceDefaults.Discovery;
using Face.ServiceDefaults.Internal;
using Face.ServiceDefaults.Requests;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace Face.Gateway.Forward;

/// <summary>Sends a job to the fetcher and its reply to the client.</summary>
internal sealed partial class FetcherForwarder(
    IHttpForwarder forwarder,
    ServiceConnections connections,
    IOptions<InternalOptions> calls,
    IOptions<ForwardOptions> options,
    TimeProvider time,
    ILogger<FetcherExchange> logger)
{
    private static readonly ForwarderRequestConfig Config = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        // The deadline's token ends the exchange; this one only has to be longer than any deadline.
        ActivityTimeout = TimeSpan.FromMinutes(5),
    };

    /// <summary>Null when the fetcher's reply is on its way; otherwise nothing of it has left.</summary>
    public async Task<Failure?> ForwardAsync(HttpContext context, DetectJob job, CreditClaim claim)
    {
        using var deadline = new CancellationTokenSource(time.Left(job.Deadline), time);
        var exchange = new FetcherExchange(job, claim, deadline, calls.Value.Secret, options.Value.MaxReplyBytes, logger);
        ReplaceBody(context.Request, job);
        var error = await forwarder.SendAsync(context, "http://fetcher/", connections.Invoker, Config, exchange, deadline.Token);
        context.RequestAborted.ThrowIfCancellationRequested();
        if (error == ForwarderError.None)
        {
            return exchange.Instead;
        }

        Log.NoAnswer(logger, error, context.GetForwarderErrorFeature()?.Exception?.Message);
        return FailureOf(error, deadline.IsCancellationRequested);
    }

    /// <summary>The form is consumed; the forwarder copies this body instead, and checks it against the announced length.</summary>
    private static void ReplaceBody(HttpRequest request, DetectJob job)
    {
        request.Body = job.Body;
        request.ContentLength = job.Length;
        request.ContentType = job.ContentType;
    }

    private static Failure FailureOf(ForwarderError error, bool late) => error switch
    {
        _ when late => Failure.Malfunction,
        ForwarderError.Request or ForwarderError.RequestBodyDestination => Failure.Unreachable,
        _ => Failure.Malfunction,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The fetcher gave no answer ({Error}): {Reason}")]
        public static partial void NoAnswer(ILogger logger, ForwarderError error, string? reason);
    }
}

using System.Net.Http.Headers;
using Face.Contracts;
using Face.Gateway.Credits;
using Face.Gateway.Replies;
using Face.ServiceDefaults.Requests;
using Yarp.ReverseProxy.Forwarder;

namespace Face.Gateway.Forward;

/// <summary>
/// One request to the fetcher and its reply. Nothing of the client's headers goes in and nothing of the internal ones comes out. The
/// credit is settled or released when the whole reply is here and before its first byte leaves. The deadline ends there, too: a charged
/// reply must not be cut off by it.
/// </summary>
internal sealed partial class FetcherExchange(
    DetectJob job, CreditClaim claim, CancellationTokenSource deadline, string secret, int maxReplyBytes, ILogger logger) : HttpTransformer
{
    /// <summary>What to tell the client instead of the fetcher's reply; null when that is passed on, or when none came.</summary>
    public Failure? Instead { get; private set; }

    public override ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = new Uri(new Uri(destinationPrefix), job.Path);
        proxyRequest.Headers.Add(InternalHeaders.Secret, secret);
        proxyRequest.Headers.Add(InternalHeaders.RequestId, httpContext.RequestId().ToString("n"));
        proxyRequest.Headers.Add(InternalHeaders.Deadline, Deadline.ToHeader(job.Deadline));
        proxyRequest.Headers.Add(InternalHeaders.Options, job.Options.ToHeader());
        proxyRequest.Content!.Headers.ContentLength = job.Length;
        proxyRequest.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(job.ContentType);
        return default;
    }

    /// <returns>Whether the fetcher's body is the reply.</returns>
    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null)
        {
            return false;
        }

        if (OutcomeOf(proxyResponse) is not { } code)
        {
            Log.NoOutcome(logger, (int)proxyResponse.StatusCode);
            Instead = Failure.Malfunction;
            return false;
        }

        Instead = await ReadAllAsync(proxyResponse.Content, cancellationToken) ?? await CloseAsync(code, proxyResponse.Content);
        if (Instead is null)
        {
            PublicReply.Head(httpContext, code);
            httpContext.Response.ContentLength = proxyResponse.Content.Headers.ContentLength;
        }

        return Instead is null;
    }

    /// <summary>A fetcher that dies while it answers must not cost a credit, so the answer is read before it is paid.</summary>
    private async Task<Failure?> ReadAllAsync(HttpContent content, CancellationToken cancel)
    {
        try
        {
            await content.LoadIntoBufferAsync(maxReplyBytes, cancel);
            return null;
        }
        catch (HttpRequestException error)
        {
            Log.CutOff(logger, error.Message);
            return Failure.Unreachable;
        }
    }

    private async Task<Failure?> CloseAsync(ErrorCode code, HttpContent reply)
    {
        deadline.CancelAfter(Timeout.InfiniteTimeSpan);
        if (deadline.IsCancellationRequested)
        {
            return Failure.Malfunction;
        }

        if (code == ErrorCode.None)
        {
            return await claim.SettleAsync(reply);
        }

        await claim.ReleaseAsync();
        return null;
    }

    private static ErrorCode? OutcomeOf(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && response.Headers.TryGetValues(InternalHeaders.Outcome, out var values)
            ? PublicReply.ReadCode(values.First())
            : null;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The fetcher answered with status {Status} and no outcome")]
        public static partial void NoOutcome(ILogger logger, int status);

        [LoggerMessage(LogLevel.Warning, "The fetcher's answer ended early: {Reason}")]
        public static partial void CutOff(ILogger logger, string reason);
    }
}

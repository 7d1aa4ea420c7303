using Face.Contracts;
using Face.ServiceDefaults.Requests;
using DeadlineHeader = Face.ServiceDefaults.Requests.Deadline;

namespace Face.Fetcher.Analyze;

/// <summary>One request, as its internal headers tell.</summary>
/// <param name="Id">The same in every hop.</param>
/// <param name="Options">What to compute.</param>
/// <param name="Deadline">After this moment nobody waits for the reply.</param>
/// <param name="Started">Timestamp of its arrival.</param>
internal sealed record AnalysisRequest(Guid Id, AnalysisOptions Options, DateTimeOffset Deadline, long Started)
{
    /// <summary>Null when the options are not readable: a caller of another version, and no client's fault.</summary>
    public static AnalysisRequest? Read(HttpContext context, AnalyzeOptions limits, TimeProvider time)
    {
        if (AnalysisOptions.FromHeader(context.Request.Headers[InternalHeaders.Options]) is not { } options)
        {
            return null;
        }

        var latest = time.GetUtcNow() + limits.LongestWait;
        var deadline = DeadlineHeader.FromHeader(context.Request.Headers[InternalHeaders.Deadline]) is { } given && given < latest ? given : latest;
        return new(context.RequestId(), options, deadline, time.GetTimestamp());
    }
}

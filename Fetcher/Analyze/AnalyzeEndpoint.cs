using System.Globalization;
using Face.Contracts;
using Face.Contracts.Reply;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Analyze;

/// <summary>Answers 200 with the public JSON, and names its code in <see cref="InternalHeaders.Outcome"/>.</summary>
internal sealed partial class AnalyzeEndpoint(
    Analysis analysis, IOptions<AnalyzeOptions> options, TimeProvider time, ILogger<AnalyzeEndpoint> logger)
{
    public Task<IResult> PictureAsync(HttpContext context) => AnswerAsync(context, analysis.OfPictureAsync);

    public Task<IResult> UrlAsync(HttpContext context) => AnswerAsync(context, analysis.OfUrlAsync);

    private async Task<IResult> AnswerAsync(
        HttpContext context, Func<AnalysisRequest, Stream, CancellationToken, Task<AnalysisReply>> analyze)
    {
        if (AnalysisRequest.Read(context, options.Value, time) is not { } request)
        {
            return Results.BadRequest($"The header {InternalHeaders.Options} is missing or unreadable.");
        }

        var leaving = context.RequestAborted;
        try
        {
            var reply = await analyze(request, context.Request.Body, leaving);
            context.Response.Headers[InternalHeaders.Outcome] = ((int)reply.Code).ToString(CultureInfo.InvariantCulture);
            return Results.Bytes(reply.Json, ReplyJson.ContentType);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && leaving.IsCancellationRequested)
        {
            Log.CallerLeft(logger);
            return Results.Empty;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "The caller left before the reply")]
        public static partial void CallerLeft(ILogger logger);
    }
}

using System.Diagnostics;
using Face.Contracts;
using Face.ServiceDefaults.Requests;
using MassTransit;

namespace Face.Inference.Worker;

/// <summary>Takes one picture from the queue, has it analysed and answers. An exception reaches the fetcher as a fault at once.</summary>
internal sealed partial class PictureConsumer(
    ParkedPictures parked, WorkThreads threads, Deliveries deliveries, PictureAnalysis analysis, TimeProvider time, ILogger<PictureConsumer> logger)
    : IConsumer<AnalyzePicture>
{
    public async Task Consume(ConsumeContext<AnalyzePicture> context)
    {
        var work = context.Message;
        using var scope = logger.RequestScope(work.RequestId);
        Activity.Current?.SetTag("face.request_id", work.RequestId.ToString("n"));
        using var deadline = new CancellationTokenSource(time.Left(work.Deadline), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.CancellationToken);
        try
        {
            var answer = await AnswerAsync(work, context.ReceiveContext.Redelivered, either.Token);
            // As transient as the request: its caller waits for it now or never.
            await context.RespondAsync(answer, reply => reply.Durable = false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Log.TooLate(logger, (time.GetUtcNow() - work.QueuedAt).TotalMilliseconds);
        }
    }

    private async Task<PictureAnalyzed> AnswerAsync(AnalyzePicture work, bool redelivered, CancellationToken cancellationToken)
    {
        if (work.Version > AnalyzePicture.CurrentVersion)
        {
            Log.TooNew(logger, work.Version, AnalyzePicture.CurrentVersion);
            return Malfunction(work);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var bytes = await parked.BytesOfAsync(work);
        return await threads.WithThreadAsync(thread => StartAsync(work, bytes, redelivered, thread, cancellationToken), cancellationToken);
    }

    private async Task<PictureAnalyzed> StartAsync(
        AnalyzePicture work, byte[] bytes, bool redelivered, WorkThread thread, CancellationToken cancellationToken)
    {
        if (redelivered && !await deliveries.MayStartAgainAsync(work.RequestId))
        {
            Log.GivenUp(logger, work.Header.Format, work.Header.Width, work.Header.Height, bytes.Length);
            return Malfunction(work);
        }

        return await thread.RunAsync(() => analysis.Run(work, bytes, cancellationToken));
    }

    private static PictureAnalyzed Malfunction(AnalyzePicture work) => new() { RequestId = work.RequestId, Failure = Failure.Malfunction };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Dropped {Age:0} ms after it was queued: its deadline has passed and nobody waits")]
        public static partial void TooLate(ILogger logger, double age);

        [LoggerMessage(LogLevel.Error, "The message has version {Version}, this worker knows {Known}: update the workers before the fetchers")]
        public static partial void TooNew(ILogger logger, int version, int known);

        [LoggerMessage(LogLevel.Error, "Given up: this {Format} picture of {Width} x {Height} pixels and {Bytes} bytes has ended every worker that took it")]
        public static partial void GivenUp(ILogger logger, PictureFormat format, int width, int height, int bytes);
    }
}

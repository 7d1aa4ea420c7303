using Face.Contracts;
using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace Face.Fetcher.Queue;

/// <summary>Has pictures analysed by whichever worker is free.</summary>
internal sealed partial class Workers(
    IRequestClient<AnalyzePicture> client, IBusControl bus, QueueWatch watch, PictureParking parking, TimeProvider time, ILogger<Workers> logger)
{
    /// <summary>
    /// A worker's answer to <paramref name="work"/>, to which the picture is added here, or why there is none. Throws only when <paramref name="cancellationToken"/> is cancelled, at the request's
    /// deadline or before.
    /// </summary>
    public async Task<Result<PictureAnalyzed>> AnalyzeAsync(AnalyzePicture work, byte[] picture, CancellationToken cancellationToken)
    {
        // Taken before the check: an outage in between must not go unnoticed.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(watch.Outage, cancellationToken);
        if (Refusal() is { } refusal)
        {
            return refusal;
        }

        var parkedUnder = await parking.ParkAsync(work.RequestId, picture, cancellationToken);
        try
        {
            var message = parkedUnder is null ? work with { Bytes = picture } : work with { ParkedUnder = parkedUnder };
            return await AskAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failure.Unreachable;
        }
        finally
        {
            await parking.FreeAsync(parkedUnder);
        }
    }

    /// <summary>The watch knows the broker and the queue, the bus whether it is connected itself.</summary>
    private Failure? Refusal() => watch.Refusal ?? (bus.CheckHealth().Status == BusHealthStatus.Healthy ? null : Failure.Unreachable);

    private async Task<Result<PictureAnalyzed>> AskAsync(AnalyzePicture work, CancellationToken cancellationToken)
    {
        try
        {
            // The client's own time-out does not run while the broker is away; the token does.
            var answer = await client.GetResponse<PictureAnalyzed>(
                work, pipe => pipe.UseExecute(context => context.Durable = false), cancellationToken, Left(work.Deadline)).WaitAsync(cancellationToken);
            return answer.Message.Failure is { } failure ? failure : answer.Message;
        }
        catch (RequestTimeoutException)
        {
            return Failure.Malfunction;
        }
        catch (RequestFaultException e)
        {
            Log.Faulted(logger, string.Join("; ", e.Fault?.Exceptions.Select(x => $"{x.ExceptionType}: {x.Message}") ?? []));
            return Failure.Malfunction;
        }
        catch (RequestCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is ConnectionException or RabbitMQClientException or IOException)
        {
            Log.NotSent(logger, e.Message);
            return Failure.Unreachable;
        }
    }

    /// <summary>Also the message's time to live; at least a moment, since zero would mean "for ever".</summary>
    private RequestTimeout Left(DateTimeOffset deadline) =>
        TimeSpan.FromMilliseconds(Math.Max(1, (deadline - time.GetUtcNow()).TotalMilliseconds));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A worker failed: {Causes}")]
        public static partial void Faulted(ILogger logger, string causes);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Work could not be sent: {Cause}")]
        public static partial void NotSent(ILogger logger, string cause);
    }
}

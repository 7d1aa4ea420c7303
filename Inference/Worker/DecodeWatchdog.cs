using Face.ServiceDefaults.Lifetime;
using Microsoft.Extensions.Options;

namespace Face.Inference.Worker;

/// <summary>
/// Ends the process when a decode runs over its time: native code cannot be interrupted, and a thread that hangs in it is lost. The broker
/// hands what the worker held to another one, and the app host starts this one again.
/// </summary>
internal sealed partial class DecodeWatchdog(IOptions<WorkerOptions> options, TimeProvider time, ProcessEnd end, ILogger<DecodeWatchdog> logger)
{
    /// <summary>Watches until the result is disposed. The timer fires on the thread pool, which no decode runs on.</summary>
    public IDisposable Watch(Guid requestId)
    {
        var limit = options.Value.MaxDecodeTime;
        return time.CreateTimer(_ => RanOver(requestId, limit), null, limit, Timeout.InfiniteTimeSpan);
    }

    private void RanOver(Guid requestId, TimeSpan limit)
    {
        Log.RanOver(logger, requestId, limit.TotalSeconds);
        end.Now();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical, "The decode of request {RequestId:n} ran over {Seconds} s: this worker ends itself")]
        public static partial void RanOver(ILogger logger, Guid requestId, double seconds);
    }
}

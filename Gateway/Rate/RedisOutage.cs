using Microsoft.Extensions.Options;

namespace Face.Gateway.Rate;

/// <summary>Remembers that Redis is away: one request a pause tries it, the others go on at once; the log tells the start and the end.</summary>
internal sealed partial class RedisOutage(TimeProvider time, IOptions<RateOptions> options, ILogger<RedisOutage> logger)
{
    private long nextTry;

    /// <summary>Whether this request should ask Redis.</summary>
    public bool MayTry()
    {
        var at = Volatile.Read(ref nextTry);
        return at == 0 || (time.GetTimestamp() >= at && Interlocked.CompareExchange(ref nextTry, AfterPause(), at) == at);
    }

    public void Failed(Exception error)
    {
        if (Interlocked.Exchange(ref nextTry, AfterPause()) == 0)
        {
            Log.Lost(logger, error.Message);
        }
    }

    public void Succeeded()
    {
        if (Volatile.Read(ref nextTry) != 0 && Interlocked.Exchange(ref nextTry, 0) != 0)
        {
            Log.Back(logger);
        }
    }

    private long AfterPause() => time.GetTimestamp() + (long)(options.Value.RedisPause.TotalSeconds * time.TimestampFrequency);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Redis does not answer; rates are limited in this process until it is back: {Reason}")]
        public static partial void Lost(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Information, "Redis is back; rates are limited over all gateways again")]
        public static partial void Back(ILogger logger);
    }
}

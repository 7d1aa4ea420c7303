using Face.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Face.Inference.Worker;

/// <summary>
/// Bounds how many workers one picture can end. A first delivery costs nothing: only a message that the broker flags as redelivered is
/// counted, in Redis, by its request's id, when its work starts.
/// </summary>
internal sealed partial class Deliveries(IConnectionMultiplexer redis, IOptions<WorkerOptions> options, ILogger<Deliveries> logger)
{
    /// <summary>Longer than any deadline, after which no delivery is started.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Whether a redelivered message may be started once more.</summary>
    public async Task<bool> MayStartAgainAsync(Guid requestId)
    {
        try
        {
            // The first delivery is not counted, so the n-th redelivery is delivery n + 1.
            var redeliveries = await CountAsync($"deliveries:{requestId:n}").WaitAsync(RedisExtensions.CallTimeout);
            return redeliveries < options.Value.MaxDeliveries;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // The deadline still bounds it: 15 s hold at most three decodes of 5 s.
            Log.NotCounted(logger, requestId, e.Message);
            return true;
        }
    }

    private async Task<long> CountAsync(RedisKey key)
    {
        var database = redis.GetDatabase();
        var count = await database.StringIncrementAsync(key);
        await database.KeyExpireAsync(key, Kept);
        return count;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Redis did not count the redelivery of request {RequestId:n}: {Reason}")]
        public static partial void NotCounted(ILogger logger, Guid requestId, string reason);
    }
}

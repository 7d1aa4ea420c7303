using Face.Contracts;
using Face.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Face.Gateway.Rate;

/// <summary>Takes the token of a request: in Redis for all gateways together, in process while Redis is away.</summary>
internal sealed class RateLimiter(IConnectionMultiplexer redis, RedisOutage outage, LocalBuckets local, IOptions<RateOptions> options)
{
    /// <summary>What a client reads that asked too fast.</summary>
    public static readonly Failure TooFast = new(
        ErrorCode.RateLimited,
        "The app sends more requests than its plan allows: wait the seconds that the Retry-After header tells, or choose a plan with a higher rate.");

    public async Task<RateAnswer> TakeAsync(AppRecord app) =>
        await TryRedisAsync(app) ?? local.Take(app.Id, app.RatePerSecond, app.RatePerSecond / options.Value.Gateways);

    private async Task<RateAnswer?> TryRedisAsync(AppRecord app)
    {
        if (!outage.MayTry())
        {
            return null;
        }

        try
        {
            var answer = await RateScript.TakeAsync(redis.GetDatabase(), app.Id, app.RatePerSecond).WaitAsync(RedisExtensions.CallTimeout);
            outage.Succeeded();
            return answer;
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            outage.Failed(error);
            return null;
        }
    }
}

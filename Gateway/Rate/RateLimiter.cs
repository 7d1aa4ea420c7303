using Face.Contracts;
using Face.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Face.Gateway.Rate;

/// <summary>The tokens of the apps: in Redis for all gateways together, in process while Redis is away.</summary>
internal sealed class RateLimiter(IConnectionMultiplexer redis, RedisOutage outage, LocalBuckets local, IOptions<RateOptions> options)
{
    /// <summary>What a client reads that asked too fast.</summary>
    public static readonly Failure TooFast = new(
        ErrorCode.RateLimited,
        "The app sends more requests than its plan allows: wait the seconds that the Retry-After header tells, or choose a plan with a higher rate.");

    /// <summary>Takes the token of a request.</summary>
    public async Task<RateAnswer> TakeAsync(AppRecord app) =>
        await TryRedisAsync(database => RateScript.TakeAsync(database, app.Id, app.RatePerSecond))
        ?? local.Take(app.Id, app.RatePerSecond, ShareOf(app));

    /// <summary>What a request would find, without taking a token.</summary>
    public async Task<RateAnswer> LookAsync(AppRecord app) =>
        await TryRedisAsync(database => RateScript.LookAsync(database, app.Id, app.RatePerSecond))
        ?? local.Look(app.Id, app.RatePerSecond, ShareOf(app));

    private double ShareOf(AppRecord app) => app.RatePerSecond / options.Value.Gateways;

    private async Task<RateAnswer?> TryRedisAsync(Func<IDatabase, Task<RateAnswer>> ask)
    {
        if (!outage.MayTry())
        {
            return null;
        }

        try
        {
            var answer = await ask(redis.GetDatabase()).WaitAsync(RedisExtensions.CallTimeout);
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

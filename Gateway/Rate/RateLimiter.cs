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
        await TryRedisAsync(app, RateScript.TakeAsync) is { } taken
            ? RateAnswer.Of(taken, app.RatePerSecond, app.RatePerSecond)
            : RateAnswer.Of(local.Take(app.Id, ShareOf(app)), app.RatePerSecond, ShareOf(app));

    /// <summary>What a request would find, without taking a token.</summary>
    public async Task<RateAnswer> LookAsync(AppRecord app) =>
        await TryRedisAsync(app, RateScript.LookAsync) is { } found
            ? RateAnswer.Of(found, app.RatePerSecond, app.RatePerSecond)
            : RateAnswer.Of(local.Look(app.Id, ShareOf(app)), app.RatePerSecond, ShareOf(app));

    private double ShareOf(AppRecord app) => app.RatePerSecond / options.Value.Gateways;

    /// <summary>The bucket is handed over both ways, as full as it is: an outage gives nobody a second one.</summary>
    private async Task<Taken?> TryRedisAsync(AppRecord app, Func<IDatabase, Guid, double, double, Task<Taken>> ask)
    {
        if (!outage.MayTry())
        {
            return null;
        }

        try
        {
            var fullest = local.FullestSinceOutage(app.Id, ShareOf(app));
            var answer = await ask(redis.GetDatabase(), app.Id, app.RatePerSecond, fullest).WaitAsync(RedisExtensions.CallTimeout);
            outage.Succeeded();
            local.Follow(app.Id, answer.Tokens / TokenBucket.Size(app.RatePerSecond), ShareOf(app));
            return answer;
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            outage.Failed(error);
            return null;
        }
    }
}

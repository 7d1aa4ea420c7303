using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace Face.Gateway.Rate;

/// <summary>
/// <see cref="TokenBucket.Take"/> inside Redis: one round trip, no race between gateways, and Redis' own clock, so that gateways whose
/// clocks differ agree.
/// </summary>
/// <remarks>A gateway that limited an app by itself for a while tells how full its bucket is; the one in Redis is then no fuller.</remarks>
internal static class RateScript
{
    private const string Text = """
        local time = redis.call('TIME')
        local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
        local rate, full, enough = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local tokens, at = tonumber(kept[1] or full), tonumber(kept[2] or now)
        now = math.max(now, at)
        tokens = math.min(full * tonumber(ARGV[5]), tokens + (now - at) * rate)
        local allowed = 0
        if tokens >= enough then
          allowed = 1
        end
        if ARGV[4] == 'look' then
          return { allowed, string.format('%.17g', tokens) }
        end
        tokens = tokens - allowed
        redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens), 'at', string.format('%.17g', now))
        redis.call('PEXPIRE', KEYS[1], math.ceil((full - tokens) / rate * 1000) + 1000)
        return { allowed, string.format('%.17g', tokens) }
        """;

    private static readonly byte[] Hash = HashOfText();

    /// <summary>The key of an app's bucket.</summary>
    public static string KeyOf(Guid app) => $"rate:{app:n}";

    /// <summary>Takes a token of the app's bucket. The caller bounds the wait, here and below.</summary>
    /// <param name="fullest">How full the bucket is at most, against its size.</param>
    public static Task<Taken> TakeAsync(IDatabase redis, Guid app, double rate, double fullest = 1) => AskAsync(redis, app, rate, "take", fullest);

    /// <summary>What <see cref="TakeAsync"/> would find, without taking it.</summary>
    public static Task<Taken> LookAsync(IDatabase redis, Guid app, double rate, double fullest = 1) => AskAsync(redis, app, rate, "look", fullest);

    private static async Task<Taken> AskAsync(IDatabase redis, Guid app, double rate, string what, double fullest)
    {
        var key = KeyOf(app);
        RedisValue[] arguments = [Number(rate), Number(TokenBucket.Size(rate)), Number(TokenBucket.Enough), what, Number(fullest)];
        var reply = (RedisResult[])await RunAsync(redis, key, arguments);
        return new((int)reply[0] == 1, double.Parse((string)reply[1], CultureInfo.InvariantCulture));
    }

    /// <summary>How EVALSHA names the script.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is how Redis names scripts; it protects nothing here.")]
    private static byte[] HashOfText() => SHA1.HashData(Encoding.UTF8.GetBytes(Text));

    private static async Task<RedisResult> RunAsync(IDatabase redis, string key, RedisValue[] arguments)
    {
        try
        {
            return await redis.ScriptEvaluateAsync(Hash, [key], arguments);
        }
        catch (RedisServerException error) when (error.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return await redis.ExecuteAsync("EVAL", [Text, 1, key, .. arguments]);
        }
    }

    private static RedisValue Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

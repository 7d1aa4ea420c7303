using Face.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Face.Fetcher.Queue;

/// <summary>Keeps large pictures in Redis while their message is on its way (a claim check): messages stay small.</summary>
internal sealed partial class PictureParking(IConnectionMultiplexer redis, IOptions<QueueOptions> settings, ILogger<PictureParking> logger)
{
    private readonly QueueOptions options = settings.Value;

    /// <summary>The key that the picture is parked under; null when it goes inline, being small or Redis being away.</summary>
    public async Task<string?> ParkAsync(Guid requestId, byte[] picture, CancellationToken cancellationToken)
    {
        if (picture.Length <= options.MaxInlineBytes)
        {
            return null;
        }

        var key = $"picture:{requestId:n}";
        try
        {
            await redis.GetDatabase().StringSetAsync(key, picture, options.ParkedFor).WaitAsync(options.ParkingTimeout, cancellationToken);
            return key;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Log.Inline(logger, picture.Length, e.Message);
            return null;
        }
    }

    /// <summary>Frees the memory at once; the picture's time to live does so where this fails.</summary>
    public async Task FreeAsync(string? key)
    {
        if (key is null)
        {
            return;
        }

        try
        {
            await redis.GetDatabase().KeyDeleteAsync(key).WaitAsync(RedisExtensions.CallTimeout);
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Log.NotFreed(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Redis takes no picture, {Bytes} bytes go inline: {Cause}")]
        public static partial void Inline(ILogger logger, int bytes, string cause);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A parked picture stays until it expires: {Cause}")]
        public static partial void NotFreed(ILogger logger, string cause);
    }
}

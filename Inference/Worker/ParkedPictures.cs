using Face.Contracts;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Face.Inference.Worker;

/// <summary>Gets the bytes of a message: from the message itself, or from Redis where the fetcher parked them.</summary>
internal sealed class ParkedPictures(IConnectionMultiplexer redis, IOptions<WorkerOptions> options)
{
    /// <summary>The picture's bytes. Throws where they cannot be had, which the fetcher hears as a fault.</summary>
    public async Task<byte[]> BytesOfAsync(AnalyzePicture work)
    {
        if (work.Bytes is { } inline)
        {
            return inline;
        }

        if (work.ParkedUnder is not { } key)
        {
            throw new InvalidOperationException("The message holds neither a picture nor the key of a parked one.");
        }

        // The picture stays parked until it expires: were this worker to end in mid-work, the next one needs it.
        byte[]? parked = await redis.GetDatabase().StringGetAsync(key).WaitAsync(options.Value.ParkedPictureTimeout);
        return parked ?? throw new InvalidOperationException("The parked picture is gone: it expired, or Redis was restarted.");
    }
}

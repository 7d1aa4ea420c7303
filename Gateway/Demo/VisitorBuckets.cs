using System.Net;
using System.Net.Sockets;
using Face.Gateway.Rate;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Demo;

/// <summary>One token bucket for each visitor's address, in this process alone.</summary>
internal sealed class VisitorBuckets(TimeProvider time, IOptions<DemoOptions> options)
{
    private const int NetworkBytes = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, Bucket> buckets = [];

    public RateAnswer Take(IPAddress? address)
    {
        var rate = options.Value.RatePerSecond;
        var visitor = Network(address ?? IPAddress.None);
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        lock (gate)
        {
            Bucket? kept = buckets.TryGetValue(visitor, out var known) ? known : null;
            if (kept is null && !HasRoom(now, rate))
            {
                return RateAnswer.Of(new(Allowed: false, Tokens: 0), rate, rate);
            }

            var (left, allowed) = TokenBucket.Take(kept, now, rate);
            buckets[visitor] = left;
            return RateAnswer.Of(new(allowed, left.Tokens), rate, rate);
        }
    }

    /// <summary>A household or a server has a whole IPv6 network to choose addresses from.</summary>
    public static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }

    /// <summary>A bucket that is full again is as good as none.</summary>
    private bool HasRoom(double now, double rate)
    {
        if (buckets.Count < options.Value.Addresses)
        {
            return true;
        }

        var full = TokenBucket.Size(rate);
        foreach (var visitor in buckets.Where(b => b.Value.Tokens + ((now - b.Value.At) * rate) >= full).Select(b => b.Key).ToArray())
        {
            buckets.Remove(visitor);
        }

        return buckets.Count < options.Value.Addresses;
    }
}

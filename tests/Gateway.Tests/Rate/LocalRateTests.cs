using Face.Gateway.Rate;
using Face.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Tests.Rate;

/// <summary>The rate limit while Redis is away.</summary>
public sealed class LocalRateTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void Each_app_has_its_own_bucket()
    {
        var buckets = new LocalBuckets(time);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        bool[] allowed = [buckets.Take(one, 1).Allowed, buckets.Take(one, 1).Allowed, buckets.Take(other, 1).Allowed];

        Assert.Equal([true, false, true], allowed);
    }

    [Fact]
    public void A_share_refills_slower_than_the_limit_it_is_part_of()
    {
        var buckets = new LocalBuckets(time);
        var app = Guid.NewGuid();
        buckets.Take(app, share: 0.25);

        var refused = RateAnswer.Of(buckets.Take(app, share: 0.25), limit: 1, refill: 0.25);
        time.Advance(refused.Wait + TimeSpan.FromMilliseconds(1));

        Assert.Equal((false, 1.0, TimeSpan.FromSeconds(3.6)), (refused.Allowed, refused.Limit, refused.Wait));
        Assert.True(buckets.Take(app, share: 0.25).Allowed);
    }

    [Fact]
    public void A_bucket_takes_over_as_full_as_redis_left_off()
    {
        var buckets = new LocalBuckets(time);
        var app = Guid.NewGuid();
        buckets.Follow(app, fullness: 0.25, share: 4);

        Assert.Equal([true, false], new[] { buckets.Take(app, share: 4).Allowed, buckets.Take(app, share: 4).Allowed });
    }

    [Fact]
    public void Redis_takes_over_as_full_as_the_bucket_is()
    {
        var buckets = new LocalBuckets(time);
        var app = Guid.NewGuid();
        buckets.Follow(app, fullness: 0.75, share: 4);
        Assert.Equal(1, buckets.FullestSinceOutage(app, share: 4));

        buckets.Take(app, share: 4);
        Assert.Equal(0.5, buckets.FullestSinceOutage(app, share: 4), 6);
        time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(0.75, buckets.FullestSinceOutage(app, share: 4), 6);

        buckets.Follow(app, fullness: 0.5, share: 4);
        Assert.Equal(1, buckets.FullestSinceOutage(app, share: 4));
    }

    [Fact]
    public void During_an_outage_one_request_a_pause_tries_redis()
    {
        var outage = new RedisOutage(time, Options.Create(new RateOptions()), NullLogger<RedisOutage>.Instance);
        Assert.True(outage.MayTry());
        outage.Failed(new TimeoutException());
        Assert.False(outage.MayTry());

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((true, false), (outage.MayTry(), outage.MayTry()));
        outage.Succeeded();
        Assert.Equal((true, true), (outage.MayTry(), outage.MayTry()));
    }
}

using Face.Gateway.Rate;

namespace Face.Gateway.Tests.Rate;

public sealed class TokenBucketTests
{
    [Fact]
    public void A_new_bucket_holds_one_second_of_the_rate()
    {
        Bucket? bucket = null;
        var allowed = 0;
        for (; allowed < 100; allowed++)
        {
            var (left, given) = TokenBucket.Take(bucket, now: 1000, rate: 5);
            if (!given)
            {
                break;
            }

            bucket = left;
        }

        Assert.Equal(5, allowed);
    }

    [Theory]
    [InlineData(0.85, false)]
    [InlineData(0.95, true)]
    [InlineData(1.1, true)]
    public void A_tenth_of_a_token_of_jitter_is_allowed(double seconds, bool expected)
    {
        var first = TokenBucket.Take(null, now: 0, rate: 1);

        Assert.Equal(expected, TokenBucket.Take(first.Left, seconds, rate: 1).Allowed);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(1, 1000)]
    [InlineData(7, 100)]
    public void Ten_times_the_rate_and_more_gets_the_rate_in_the_long_run(double rate, double requestsPerSecond)
    {
        const int seconds = 30;
        Bucket? bucket = null;
        var allowed = 0;
        for (var i = 0; i < seconds * requestsPerSecond; i++)
        {
            (bucket, var given) = TokenBucket.Take(bucket, i / requestsPerSecond, rate);
            allowed += given ? 1 : 0;
        }

        Assert.InRange(allowed, seconds * rate, (seconds * rate) + rate);
    }

    [Fact]
    public void Polling_every_1100_ms_with_jitter_is_never_refused_at_one_a_second()
    {
        Bucket? bucket = null;
        var jitter = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            (bucket, var given) = TokenBucket.Take(bucket, (i * 1.1) + (jitter.NextDouble() * 0.1), rate: 1);
            Assert.True(given);
        }
    }

    [Fact]
    public void A_plan_below_one_a_second_is_served_at_its_rate()
    {
        var first = TokenBucket.Take(null, now: 0, rate: 0.5);

        Assert.True(first.Allowed);
        Assert.Equal(1.8, TokenBucket.Wait(first.Left.Tokens, 0.5).TotalSeconds, 6);
        Assert.False(TokenBucket.Take(first.Left, 1.7, 0.5).Allowed);
        Assert.True(TokenBucket.Take(first.Left, 1.9, 0.5).Allowed);
    }

    [Fact]
    public void A_clock_that_goes_back_gives_nothing()
    {
        var first = TokenBucket.Take(null, now: 100, rate: 1);
        var back = TokenBucket.Take(first.Left, now: 50, rate: 1);

        Assert.Equal((false, first.Left), (back.Allowed, back.Left));
    }

    [Fact]
    public void After_the_wait_a_token_is_given()
    {
        var (left, _) = TokenBucket.Take(null, now: 0, rate: 3);
        for (var allowed = true; allowed;)
        {
            (left, allowed) = TokenBucket.Take(left, now: 0, rate: 3);
        }

        var wait = TokenBucket.Wait(left.Tokens, 3).TotalSeconds;
        Assert.False(TokenBucket.Take(left, wait - 0.001, 3).Allowed);
        Assert.True(TokenBucket.Take(left, wait + 0.001, 3).Allowed);
    }
}

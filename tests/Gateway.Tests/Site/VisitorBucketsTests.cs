using System.Net;
using Face.Gateway.Demo;
using Face.Testing;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Tests.Site;

public sealed class VisitorBucketsTests
{
    private static readonly IPAddress One = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Other = IPAddress.Parse("192.0.2.2");

    private readonly ManualTime time = new();

    [Fact]
    public void Addresses_do_not_share_a_bucket()
    {
        var buckets = Buckets();

        Assert.True(buckets.Take(One).Allowed);
        Assert.False(buckets.Take(One).Allowed);
        Assert.True(buckets.Take(Other).Allowed);
    }

    [Fact]
    public void A_bucket_refills_at_the_rate()
    {
        var buckets = Buckets(new() { RatePerSecond = 0.5 });
        buckets.Take(One);

        time.Advance(TimeSpan.FromSeconds(1));
        var early = buckets.Take(One);
        time.Advance(early.Wait + TimeSpan.FromMilliseconds(1));

        Assert.False(early.Allowed);
        Assert.True(buckets.Take(One).Allowed);
    }

    [Fact]
    public void A_new_address_waits_while_all_places_are_taken()
    {
        var buckets = Buckets(new() { Addresses = 1 });
        buckets.Take(One);

        var refused = buckets.Take(Other);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.False(refused.Allowed);
        Assert.True(refused.Wait > TimeSpan.Zero);
        Assert.True(buckets.Take(Other).Allowed);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void A_visitor_is_an_address_or_a_network_of_64_bits(string one, string other, bool isSame) =>
        Assert.Equal(isSame, VisitorBuckets.Network(IPAddress.Parse(one)).Equals(VisitorBuckets.Network(IPAddress.Parse(other))));

    private VisitorBuckets Buckets(DemoOptions? options = null) => new(time, Options.Create(options ?? new DemoOptions()));
}

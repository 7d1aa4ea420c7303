using Face.Accuracy.Statistics;

namespace Face.Accuracy.Tests.Statistics;

public sealed class ShareTests
{
    /// <summary>Wilson's interval of 8 in 10, as Brown, Cai and DasGupta's formula gives it.</summary>
    [Fact]
    public void Share_of_8_in_10_has_wilsons_interval()
    {
        var share = Share.Of(8, 10);

        Assert.Equal((80, 10), (share.Value, share.Count));
        Assert.Equal(49.02, share.Low, 0.01);
        Assert.Equal(94.33, share.High, 0.01);
    }

    [Theory]
    [InlineData(0, 0, 27.75)]
    [InlineData(10, 72.25, 100)]
    public void Share_at_an_end_keeps_an_interval(int hits, double low, double high)
    {
        var share = Share.Of(hits, 10);

        Assert.Equal(low, share.Low, 0.01);
        Assert.Equal(high, share.High, 0.01);
    }

    [Fact]
    public void Share_of_nothing_is_no_number()
    {
        var share = Share.Of([]);

        Assert.True(double.IsNaN(share.Value));
        Assert.Equal(0, share.Count);
    }
}

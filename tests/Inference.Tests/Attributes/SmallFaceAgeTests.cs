using Face.Inference.Attributes;

namespace Face.Inference.Tests.Attributes;

public sealed class SmallFaceAgeTests
{
    private static readonly AgeEstimate Grown = new(Years: 40, Low: 32, High: 50);

    [Fact]
    public void Large_face_keeps_its_age_and_interval()
    {
        Assert.Equal(Grown, SmallFaceAge.Restored(Grown, size: 150));
    }

    [Fact]
    public void The_smaller_a_grown_face_the_more_years_it_gets_back_and_the_wider_its_interval()
    {
        var (middle, small) = (SmallFaceAge.Restored(Grown, size: 50), SmallFaceAge.Restored(Grown, size: 20));

        Assert.InRange(middle.Years, 40.5, 41.5);
        Assert.InRange(small.Years, 43, 44.5);
        Assert.Equal(18, middle.High - middle.Low, tolerance: 0.01);
        Assert.InRange(small.High - small.Low, 1.6 * 18, 1.8 * 18);
    }

    [Fact]
    public void Small_child_stays_a_child()
    {
        Assert.InRange(SmallFaceAge.Restored(new(2, 0, 5), size: 20).Years, 2, 2.5);
    }
}

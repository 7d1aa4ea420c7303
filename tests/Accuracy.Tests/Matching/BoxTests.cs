using Face.Accuracy.Matching;

namespace Face.Accuracy.Tests.Matching;

public sealed class BoxTests
{
    [Fact]
    public void Square_has_the_centre_and_the_area()
    {
        var square = new Box(10, 20, 40, 90).Square();

        Assert.Equal((60, 60), (square.W, square.H));
        Assert.Equal(new PlanePoint(30, 65), square.Centre);
    }

    [Fact]
    public void Overlap_is_intersection_over_union()
    {
        Assert.Equal(1 / 7.0, new Box(0, 0, 2, 2).OverlapWith(new(1, 1, 2, 2)), 1e-12);
        Assert.Equal(0, new Box(0, 0, 2, 2).OverlapWith(new(2, 0, 2, 2)));
    }

    [Theory]
    [InlineData(30, 30, 40, true)] // A quarter of the label's area, but in it and half its side.
    [InlineData(30, 30, 36, false)] // Less than half its side.
    [InlineData(75, 0, 80, false)] // Its centre is outside, the overlap small.
    [InlineData(30, 0, 80, true)] // Enough overlap.
    public void Box_fits_a_label_by_overlap_or_by_centre_and_size(double x, double y, double side, bool fits) =>
        Assert.Equal(fits, new Box(x, y, side, side).Fits(new(0, 0, 80, 80)));
}

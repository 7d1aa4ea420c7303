using Face.Inference.Geometry;

namespace Face.Inference.Tests.Geometry;

public sealed class LetterboxTests
{
    [Fact]
    public void Long_side_sets_the_scale_and_both_sides_are_padded()
    {
        var letterbox = Letterbox.OfLongSide(new(0, 0, 1000, 500), QuarterTurn.Upright, longSide: 320, multiple: 32);

        Assert.Equal((320, 160, 320, 160), (letterbox.ContentWidth, letterbox.ContentHeight, letterbox.Width, letterbox.Height));
    }

    [Fact]
    public void Content_that_is_no_multiple_is_padded_up()
    {
        var letterbox = Letterbox.OfLongSide(new(0, 0, 300, 400), QuarterTurn.Upright, longSide: 320, multiple: 32);

        Assert.Equal((240, 320, 256, 320), (letterbox.ContentWidth, letterbox.ContentHeight, letterbox.Width, letterbox.Height));
    }

    [Fact]
    public void Sliver_is_never_thinner_than_a_multiple()
    {
        var letterbox = Letterbox.OfLongSide(new(0, 0, 5000, 2), QuarterTurn.Upright, longSide: 640, multiple: 32);

        Assert.Equal(32, letterbox.ContentHeight);
    }

    [Fact]
    public void Box_is_mapped_back_to_an_area_that_reaches_beyond_the_picture()
    {
        var letterbox = Letterbox.OfSquare(new(-40, -40, 140, 50), QuarterTurn.Upright, side: 90);

        Assert.Equal(new Box(-40, -40, 0, 0), letterbox.InPicture(new(0, 0, 20, 20)));
        Assert.Equal((90, 45, 90, 90), (letterbox.ContentWidth, letterbox.ContentHeight, letterbox.Width, letterbox.Height));
    }

    [Theory]
    [InlineData(0, 10, 20, 10 + 8, 20 + 4)]
    [InlineData(1, 110 - 4, 20, 110, 20 + 8)]
    [InlineData(2, 110 - 8, 70 - 4, 110, 70)]
    [InlineData(3, 10, 70 - 8, 10 + 4, 70)]
    public void Box_seen_at_the_top_left_of_a_turned_picture_lies_in_the_corner_that_was_turned_there(
        int quarters, float left, float top, float right, float bottom)
    {
        var letterbox = Letterbox.OfLongSide(new(10, 20, 110, 70), new(quarters), longSide: 100, multiple: 1);

        var box = letterbox.InPicture(new(0, 0, 8, 4));

        Assert.Equal(quarters % 2 == 0 ? (100, 50) : (50, 100), (letterbox.ContentWidth, letterbox.ContentHeight));
        Assert.Equal(
            (left, top, right, bottom),
            (MathF.Round(box.Left, 3), MathF.Round(box.Top, 3), MathF.Round(box.Right, 3), MathF.Round(box.Bottom, 3)));
    }
}

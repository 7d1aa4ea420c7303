using Face.Inference.Geometry;

namespace Face.Inference.Tests.Geometry;

public sealed class LetterboxTests
{
    [Fact]
    public void Long_side_sets_the_scale_and_both_sides_are_padded()
    {
        var letterbox = Letterbox.OfLongSide(new(0, 0, 1000, 500), longSide: 320, multiple: 32);

        Assert.Equal((320, 160, 320, 160), (letterbox.ContentWidth, letterbox.ContentHeight, letterbox.Width, letterbox.Height));
    }

    [Fact]
    public void Content_that_is_no_multiple_is_padded_up()
    {
        var letterbox = Letterbox.OfLongSide(new(0, 0, 300, 400), longSide: 320, multiple: 32);

        Assert.Equal((240, 320, 256, 320), (letterbox.ContentWidth, letterbox.ContentHeight, letterbox.Width, letterbox.Height));
    }

    [Fact]
    public void Sliver_is_never_thinner_than_a_multiple()
    {
        var letterbox = Letterbox.OfLongSide(new(0, 0, 5000, 2), longSide: 640, multiple: 32);

        Assert.Equal(32, letterbox.ContentHeight);
    }

    [Fact]
    public void Box_is_mapped_back_to_an_area_that_reaches_beyond_the_picture()
    {
        var letterbox = Letterbox.OfSquare(new(-40, -40, 140, 50), side: 90);

        Assert.Equal(new Box(-40, -40, 0, 0), letterbox.InPicture(new(0, 0, 20, 20)));
        Assert.Equal((90, 45, 90, 90), (letterbox.ContentWidth, letterbox.ContentHeight, letterbox.Width, letterbox.Height));
    }
}

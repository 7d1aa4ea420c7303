using Face.Inference.Imaging;

namespace Face.Inference.Tests.Imaging;

public sealed class PicturePyramidTests
{
    [Fact]
    public void Halving_takes_the_rounded_mean_of_four_and_drops_the_odd_column()
    {
        byte[] rgb = [.. new byte[] { 0, 1, 99, 2, 3, 99 }.SelectMany(value => new[] { value, value, value })];
        var target = new byte[3];

        var half = new PixelGrid(rgb, Width: 3, Height: 2).HalvedInto(target);

        Assert.Equal((1, 1), (half.Width, half.Height));
        Assert.Equal([2, 2, 2], target);
    }

    [Theory]
    [InlineData(0.3f, 64)]
    [InlineData(1.9f, 64)]
    [InlineData(2f, 32)]
    [InlineData(7.9f, 16)]
    [InlineData(1000f, 1)]
    public void Level_has_samples_one_to_two_pixels_apart(float step, int width)
    {
        using var pyramid = new PicturePyramid(new(64, 64, new byte[64 * 64 * 3]));

        Assert.Equal(width, pyramid.LevelFor(step).Level.Width);
    }

    [Fact]
    public void Picture_shorter_than_its_size_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Picture(2, 2, new byte[11]));
    }
}

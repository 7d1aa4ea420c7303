using System.Numerics;
using Face.Inference.Imaging;

namespace Face.Inference.Tests.Imaging;

public sealed class SamplingTests
{
    private static readonly PixelCoding Plain = PixelCoding.Grey(mean: 0, deviation: 1);

    [Fact]
    public void Same_size_copies_the_pixels()
    {
        Assert.Equal([10, 20, 30, 40], Draw(Matrix3x2.Identity, Outside.Black));
    }

    [Fact]
    public void Between_two_pixels_lies_their_mean()
    {
        var drawn = Draw(Matrix3x2.CreateTranslation(0.5f, 0), Outside.Edge);

        Assert.Equal([15, 20, 35, 40], drawn);
    }

    [Fact]
    public void Outside_is_black_or_the_edge()
    {
        var away = Matrix3x2.CreateTranslation(5, 0);

        Assert.Equal([0, 0, 0, 0], Draw(away, Outside.Black));
        Assert.Equal([20, 20, 40, 40], Draw(away, Outside.Edge));
    }

    [Fact]
    public void Mirroring_swaps_the_columns()
    {
        var mirrored = Matrix3x2.CreateScale(-1, 1) * Matrix3x2.CreateTranslation(2, 0);

        Assert.Equal([20, 10, 40, 30], Draw(mirrored, Outside.Black));
    }

    [Fact]
    public void Shrinking_by_four_takes_the_mean_of_all()
    {
        byte[] values = [.. Enumerable.Range(0, 64).Select(i => (byte)(i % 8 < 4 ? 100 : 200))];
        using var pyramid = new PicturePyramid(Grey(8, 8, values));
        var tensor = new float[4];

        Sampling.Draw(pyramid, Matrix3x2.CreateScale(4), pixels: 2, Outside.Black, Plain, tensor);

        Assert.Equal([100, 200, 100, 200], tensor.Select(value => MathF.Round(value)));
    }

    [Fact]
    public void Picture_of_one_pixel_can_be_enlarged()
    {
        using var pyramid = new PicturePyramid(Grey(1, 1, [77]));
        var tensor = new float[16];

        Sampling.Draw(pyramid, Matrix3x2.CreateScale(0.25f), pixels: 4, Outside.Edge, Plain, tensor);

        Assert.All(tensor, value => Assert.Equal(77, value, 2));
    }

    private static IEnumerable<float> Draw(Matrix3x2 toPicture, Outside outside)
    {
        using var pyramid = new PicturePyramid(Grey(2, 2, [10, 20, 30, 40]));
        var tensor = new float[4];
        Sampling.Draw(pyramid, toPicture, pixels: 2, outside, Plain, tensor);
        return tensor.Select(value => MathF.Round(value));
    }

    private static Picture Grey(int width, int height, byte[] values) =>
        new(width, height, [.. values.SelectMany(value => new[] { value, value, value })]);
}

using System.Numerics;
using Face.Inference.Imaging;

namespace Face.Inference.Tests.Imaging;

public sealed class PixelCodingTests
{
    // Two pixels of a picture of 2 × 1: red, green, blue and the unused fourth.
    private static readonly float[] Row = [10, 20, 30, -1, 40, 50, 60, -1];

    [Fact]
    public void Interleaved_keeps_the_order_and_normalises()
    {
        Assert.Equal([0, 5, 10, 15, 20, 25], Encoded(PixelCoding.Interleaved(mean: 10, deviation: 2), 6));
    }

    [Fact]
    public void Blue_first_takes_each_channels_own_mean()
    {
        Assert.Equal([27, 18, 9, 57, 48, 39], Encoded(PixelCoding.BlueFirst(new Vector3(1, 2, 3)), 6));
    }

    [Fact]
    public void Planes_lie_one_behind_the_other()
    {
        Assert.Equal([10, 40, 20, 50, 30, 60], Encoded(PixelCoding.Planes(Vector3.Zero, Vector3.One), 6));
    }

    [Fact]
    public void Grey_is_luma()
    {
        var grey = Encoded(PixelCoding.Grey(mean: 0, deviation: 1), 2);

        Assert.Equal(0.299f * 10 + 0.587f * 20 + 0.114f * 30, grey[0], 3);
        Assert.Equal(0.299f * 40 + 0.587f * 50 + 0.114f * 60, grey[1], 3);
    }

    private static float[] Encoded(PixelCoding coding, int length)
    {
        var tensor = new float[length];
        coding.Encode(Row, y: 0, width: 2, height: 1, tensor);
        return tensor;
    }
}

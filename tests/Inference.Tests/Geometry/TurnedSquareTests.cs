using System.Numerics;
using Face.Inference.Geometry;

namespace Face.Inference.Tests.Geometry;

public sealed class TurnedSquareTests
{
    [Theory]
    [InlineData(0, 0, 0, 90, 190)]
    [InlineData(0, 10, 10, 110, 210)]
    [InlineData(MathF.PI / 2, 0, 0, 110, 190)]
    [InlineData(MathF.PI / 2, 10, 0, 110, 210)]
    public void Crop_point_lands_where_the_turn_puts_it(float roll, float x, float y, float pictureX, float pictureY)
    {
        var square = new TurnedSquare(new(100, 200), Side: 20, roll);

        var point = Vector2.Transform(new(x, y), square.FromCrop(pixels: 10));

        Assert.Equal(pictureX, point.X, 3);
        Assert.Equal(pictureY, point.Y, 3);
    }

    [Fact]
    public void Mirrored_crop_swaps_left_and_right()
    {
        var square = new TurnedSquare(new(100, 200), Side: 20, Roll: 0);

        var point = Vector2.Transform(new(1, 0), square.FromCrop(pixels: 10, mirrored: true));

        Assert.Equal(new Vector2(108, 190), point);
    }
}

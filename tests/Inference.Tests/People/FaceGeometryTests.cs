using System.Numerics;
using Face.Contracts.Reply;
using Face.Inference.Landmarks;
using Face.Inference.People;

namespace Face.Inference.Tests.People;

public sealed class FaceGeometryTests
{
    [Fact]
    public void Square_has_the_originals_size_and_place()
    {
        var square = FaceGeometry.Square(Eyes(new(150, 100), new(50, 100)), width: 1000, height: 1000);

        // 2.27 × 100 wide, its centre 0.56 × 100 below the eyes; what reaches beyond the left edge is pushed in.
        Assert.Equal(new Position(0, 43, 227, 227), square);
    }

    [Fact]
    public void Square_of_a_turned_face_lies_towards_its_chin()
    {
        // A quarter turn clockwise: the left eye below the right one, the chin to the image's left.
        var square = FaceGeometry.Square(Eyes(new(500, 550), new(500, 450)), width: 1000, height: 1000);

        Assert.Equal(new Position(331, 387, 227, 227), square);
    }

    [Theory]
    [InlineData(980, 990, 400, 300)]
    [InlineData(5, 5, 400, 300)]
    [InlineData(200, 150, 40, 30)]
    public void Square_stays_inside_the_picture(float x, float y, int width, int height)
    {
        var square = FaceGeometry.Square(Eyes(new(x + 50, y), new(x - 50, y)), width, height);

        Assert.Equal(square.W, square.H);
        Assert.InRange(square.X, 0, width - square.W);
        Assert.InRange(square.Y, 0, height - square.H);
    }

    [Fact]
    public void Square_counts_the_depth_between_the_eyes()
    {
        var turned = Eyes(new(530, 500), new(470, 500)) with { EyeDepth = 80 };

        Assert.Equal(227, FaceGeometry.Square(turned, 1000, 1000).W);
    }

    [Fact]
    public void Square_of_eyes_in_one_point_is_one_pixel()
    {
        Assert.Equal(1, FaceGeometry.Square(Eyes(new(5, 5), new(5, 5)), 10, 10).W);
    }

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(100, 100, 45)]
    [InlineData(100, -100, -45)]
    [InlineData(1000, 34, 1)]
    [InlineData(1000, -34, -1)]
    [InlineData(-10, 0, 180)]
    public void Roll_is_cut_towards_zero(int x, int y, int degrees)
    {
        Assert.Equal(degrees, FaceGeometry.Roll(new(x, y), new(0, 0)));
    }

    [Fact]
    public void Head_angles_are_told_to_the_nearest_degree()
    {
        var rotation = FaceGeometry.Rotation(new(Yaw: -12.6f, Pitch: 7.6f), Eyes(new(150, 100), new(50, 100)));

        Assert.Equal(new Rotation(-13, 8, 0), rotation);
    }

    [Fact]
    public void Mask_points_begin_with_the_eyes_and_round_each_once()
    {
        var landmarks = FaceGeometry.Landmarks(Eyes(new(150.4f, 100.5f), new(-50.6f, 99.4f)));

        Assert.Equal((new Point(150, 101), new Point(-51, 99)), (landmarks.LeftEye, landmarks.RightEye));
        Assert.Equal([landmarks.LeftEye, landmarks.RightEye], landmarks.MaskPoints.Take(2));
        Assert.Equal(70, landmarks.MaskPoints.Count);
    }

    private static FacePoints Eyes(Vector2 left, Vector2 right)
    {
        var points = new Vector2[FacePoints.Count];
        Array.Fill(points, right, 36, 6);
        Array.Fill(points, left, 42, 6);
        return new(points, EyeDepth: 0);
    }
}

using System.Numerics;
using Face.Inference.Landmarks;

namespace Face.Inference.Tests.Landmarks;

public sealed class FaceRegionTests
{
    [Fact]
    public void Region_of_an_upright_mesh_is_its_box()
    {
        var region = FaceRegion.Of(Mesh(Matrix3x2.Identity));

        Assert.Equal(new Vector2(20, 30), region.Centre);
        Assert.Equal((40f, 60f, 0f), (region.Width, region.Height, region.Roll));
    }

    [Fact]
    public void Region_of_a_turned_mesh_keeps_its_size()
    {
        var region = FaceRegion.Of(Mesh(Matrix3x2.CreateRotation(0.5f)));

        Assert.Equal(0.5f, region.Roll, 4);
        Assert.Equal(40, region.Width, 3);
        Assert.Equal(60, region.Height, 3);
    }

    [Fact]
    public void Square_is_shifted_towards_the_chin_of_a_turned_face()
    {
        // A quarter turn clockwise: the chin points to the image's left.
        var square = new FaceRegion(new(100, 100), Width: 40, Height: 60, Roll: MathF.PI / 2).Square(scale: 2, down: 0.1f);

        Assert.Equal(94, square.Centre.X, 3);
        Assert.Equal(100, square.Centre.Y, 3);
        Assert.Equal(120, square.Side);
    }

    // Corners of a face of 40 × 60 at the origin, everything else at its eyes.
    private static Vector3[] Mesh(Matrix3x2 turn)
    {
        var points = new Vector3[FaceMesh.Points];
        Array.Fill(points, At(30, 20));
        (points[33], points[263], points[0], points[1]) = (At(10, 20), At(30, 20), At(0, 0), At(40, 60));
        return points;

        Vector3 At(float x, float y) => new(Vector2.Transform(new(x, y), turn), 0);
    }
}

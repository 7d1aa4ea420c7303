using System.Numerics;
using Face.Inference.Landmarks;
using Face.Inference.Pose;

namespace Face.Inference.Tests.Pose;

public sealed class HornFitTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(-70, 10)]
    [InlineData(15, -40)]
    public void Angles_of_a_turned_canonical_face_are_found(float yaw, float pitchDown)
    {
        var rotation = Quaternion.CreateFromYawPitchRoll(float.DegreesToRadians(yaw), float.DegreesToRadians(pitchDown), 0.1f);

        var angles = HeadAngles.Of(Turned(rotation));

        Assert.Equal(yaw, angles.Yaw, 1);
        Assert.Equal(pitchDown, angles.Pitch, 1);
    }

    [Fact]
    public void Fit_ignores_place_size_and_points_without_weight()
    {
        Vector3[] from = [Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ, new(9, 9, 9)];
        var turn = Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.7f);
        Vector3[] to = [.. from[..3].Select(point => 5 * Vector3.Transform(point, turn) + new Vector3(100)), Vector3.Zero];

        var found = HornFit.Rotation(from, to, [1, 1, 1, 0]);

        Assert.Equal(1, MathF.Abs(Quaternion.Dot(turn, found)), 4);
    }

    /// <summary>The canonical face, turned, ten times as large, in the picture's axes.</summary>
    private static MeshFit Turned(Quaternion rotation)
    {
        var points = new Vector3[FaceMesh.Points];
        foreach (var anchor in CanonicalFace.Anchors)
        {
            points[anchor.Index] = 10 * Vector3.Transform(anchor.Position, rotation) * new Vector3(1, -1, -1) + new Vector3(300, 200, 0);
        }

        return new(points, Flag: 1);
    }
}

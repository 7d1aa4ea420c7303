using System.Numerics;
using Face.Inference.Landmarks;

namespace Face.Inference.Tests.Landmarks;

public sealed class FacePointsTests
{
    [Fact]
    public void Eye_centres_are_the_means_of_their_contours()
    {
        var points = new Vector2[FacePoints.Count];
        for (var i = 0; i < 6; i++)
        {
            (points[36 + i], points[42 + i]) = (new(i, 10), new(100 + i, 20));
        }

        var face = new FacePoints(points, EyeDepth: 0);

        Assert.Equal((new Vector2(2.5f, 10), new Vector2(102.5f, 20)), (face.RightEyeCentre, face.LeftEyeCentre));
    }

    [Fact]
    public void Eye_distance_is_that_in_space()
    {
        Assert.Equal(50, Eyes(new(0, 0), new(30, 0), depth: 40).EyeDistance);
    }

    [Theory]
    [InlineData(24, 0, true)]
    [InlineData(26, 0, false)]
    [InlineData(0, -26, false)]
    public void Finders_agree_within_a_quarter_of_the_eye_distance(float x, float y, bool agree)
    {
        var known = Eyes(new(0, 0), new(100, 0), depth: 0);

        Assert.Equal(agree, Eyes(new(x, y), new(100, 0), depth: 0).EyesAgreeWith(known));
    }

    [Fact]
    public void Scaling_moves_points_and_depth()
    {
        var scaled = Eyes(new(10, 20), new(30, 20), depth: 5).Scaled(new(4, 2));

        Assert.Equal((new Vector2(40, 40), new Vector2(120, 40), 20f), (scaled.RightEyeCentre, scaled.LeftEyeCentre, scaled.EyeDepth));
    }

    [Fact]
    public void Mirror_image_swaps_the_sides_and_is_its_own_opposite()
    {
        var mirror = FacePoints.MirrorImage.ToArray();

        Assert.Equal(Enumerable.Range(0, FacePoints.Count), mirror.Select(point => mirror[point]));
        // Jaw ends, outer eye corners, mouth corners; nose tip and chin stay.
        Assert.Equal([16, 45, 54, 30, 8], new[] { 0, 36, 48, 30, 8 }.Select(point => mirror[point]));
    }

    private static FacePoints Eyes(Vector2 right, Vector2 left, float depth)
    {
        var points = new Vector2[FacePoints.Count];
        Array.Fill(points, right, 36, 6);
        Array.Fill(points, left, 42, 6);
        return new(points, depth);
    }
}

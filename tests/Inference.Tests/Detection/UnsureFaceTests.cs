using System.Numerics;
using Face.Inference.Detection;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Inference.Tests.People;
using Face.Inference.Tests.Quality;

namespace Face.Inference.Tests.Detection;

/// <summary>What the detectors' scores, the mesh and the size leave open.</summary>
public sealed class UnsureFaceTests(AnalysisFixture analysis) : IClassFixture<AnalysisFixture>
{
    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public void Small_face_behind_a_mask_is_found(int times)
    {
        var face = Assert.Single(Find(analysis.Astronaut)).Mesh.Region;

        var small = Assert.Single(Find(Retouch.Shrunk(Masked(analysis.Astronaut, face), times)));

        Assert.InRange(Vector2.Distance(small.Candidate.Best.Box.Centre, face.Centre / times), 0, 0.2f * face.LongSide / times);
    }

    [Fact]
    public void Badge_on_a_uniform_is_no_face() => Assert.Single(Find(Retouch.Shrunk(analysis.Hopper, 2)));

    private List<DetectedFace> Find(Picture picture)
    {
        using var pyramid = new PicturePyramid(picture);
        return analysis.Part<FaceDetector>().Find(pyramid, TestContext.Current.CancellationToken);
    }

    /// <summary>Pale cloth from below the eyes to the chin.</summary>
    private static Picture Masked(Picture picture, FaceRegion face)
    {
        var rgb = picture.Rgb.ToArray();
        for (var i = 0; i < rgb.Length; i += 3)
        {
            var (x, y) = (i / 3 % picture.Width, i / 3 / picture.Width);
            var from = (new Vector2(x, y) - face.Centre) / (new Vector2(face.Width, face.Height) / 2);
            if (from.LengthSquared() < 1 && from.Y > -0.3f)
            {
                (rgb[i], rgb[i + 1], rgb[i + 2]) = (190, 205, 215);
            }
        }

        return new(picture.Width, picture.Height, rgb);
    }
}

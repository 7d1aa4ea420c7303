using System.Numerics;
using Face.Inference.Detection;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Inference.Tests.People;
using Face.Inference.Tests.Quality;

namespace Face.Inference.Tests.Detection;

public sealed class FaceDetectorTests(AnalysisFixture analysis) : IClassFixture<AnalysisFixture>
{
    private static readonly DetectionPolicy DetectorsOnly = new() { FillingSquares = [] };

    [Theory]
    [InlineData(0f)]
    [InlineData(0.05f)]
    [InlineData(0.1f)]
    public void Face_cut_at_brows_and_chin_is_found_though_the_detectors_see_nothing(float down)
    {
        var face = Assert.Single(Find(analysis.Astronaut, new())).Mesh.Region;
        var side = (int)(0.6f * face.LongSide);
        var corner = face.Centre - new Vector2(side / 2f, side / 2f - down * face.LongSide);
        var cut = Retouch.Shrunk(Retouch.Cut(analysis.Astronaut, (int)corner.X, (int)corner.Y, side, side), 3);

        Assert.Empty(Find(cut, DetectorsOnly));
        var found = Assert.Single(Find(cut, new()));

        Assert.InRange(found.Belief, new DetectionPolicy().LeastFlagOfFilling, 1);
        Assert.InRange(found.Mesh.Region.LongSide, 0.6f * cut.Width, 2 * cut.Width);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Photo_of_a_turned_camera_has_the_same_faces_the_same_way_round(int quarters)
    {
        foreach (var photo in new[] { analysis.Astronaut, analysis.Hopper })
        {
            var upright = Find(photo, new());
            var turned = Find(Retouch.Turned(photo, quarters), new());

            Assert.Equal(upright.Count, turned.Count);
            var (before, after) = (upright[0].Mesh.Region, turned[0].Mesh.Region);
            Assert.InRange(Degrees(after.Roll - before.Roll - quarters * MathF.PI / 2), -3, 3);
            Assert.InRange(after.LongSide / before.LongSide, 0.95f, 1.05f);
        }
    }

    [Fact]
    public void Noise_has_no_face_for_the_mesh_either()
    {
        var random = new Random(7);
        var rgb = new byte[3 * 96 * 96];
        random.NextBytes(rgb);

        Assert.Empty(Find(new(96, 96, rgb), new()));
        Assert.Empty(Find(Retouch.Blurred(new(96, 96, rgb), sigma: 4), new()));
    }

    private static float Degrees(float roll) => float.RadiansToDegrees(MathF.IEEERemainder(roll, 2 * MathF.PI));

    private List<DetectedFace> Find(Picture picture, DetectionPolicy policy)
    {
        using var pyramid = new PicturePyramid(picture);
        var detector = new FaceDetector(
            analysis.Part<FaceProposer>(), analysis.Part<TurnFinder>(), analysis.Part<FaceMesh>(), analysis.Part<FaceVerifier>(), policy);
        return detector.Find(pyramid, TestContext.Current.CancellationToken);
    }
}

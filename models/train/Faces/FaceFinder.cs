using Face.Inference.Detection;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Labelled;

namespace Face.Train.Faces;

/// <summary>Finds the labelled face of a picture as the service does: the largest that the detector sees, where the mesh puts it.</summary>
internal sealed class FaceFinder(WorkerAnalysis analysis)
{
    private readonly FaceDetector detector = analysis.Part<FaceDetector>();
    private readonly FaceMesh mesh = analysis.Part<FaceMesh>();

    /// <summary>What <paramref name="look"/> sees there; null where the service would refuse the picture or sees no face.</summary>
    public T? Look<T>(byte[] bytes, Func<PicturePyramid, FaceRegion, T> look)
        where T : class
    {
        if (analysis.Decode(bytes).Failed(out _, out var picture))
        {
            return null;
        }

        using var pyramid = new PicturePyramid(picture);
        var largest = detector.Find(pyramid, CancellationToken.None).MaxBy(face => face.Mesh.Region.LongSide);
        return largest is null ? null : look(pyramid, RegionOf(pyramid, largest));
    }

    private FaceRegion RegionOf(PicturePyramid picture, DetectedFace face) =>
        (face.Mesh.SeesFace ? mesh.Refine(picture, face.Mesh) : face.Mesh).Region;
}

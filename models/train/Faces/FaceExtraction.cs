using Face.Inference.Attributes;
using Face.Inference.Detection;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Labelled;

namespace Face.Train.Faces;

/// <summary>Finds the labelled face of each picture as the service does, and looks at it with the service's own nets.</summary>
internal sealed class FaceExtraction(WorkerAnalysis analysis, string cacheFolder)
{
    private readonly FaceDetector detector = analysis.Part<FaceDetector>();
    private readonly FaceMesh mesh = analysis.Part<FaceMesh>();
    private readonly FeatureNets nets = analysis.Part<FeatureNets>();

    /// <summary>The examples of a set in the order of its labels; pictures without a face are left out. Read from the cache where it is there.</summary>
    public IReadOnlyList<FaceExample> Of(LabelledSet set)
    {
        var cache = new FeatureCache(Path.Combine(cacheFolder, $"{set.Name}.features"));
        if (cache.TryRead(set.Rows.Count, out var known))
        {
            return Examples(set, known);
        }

        var progress = ProgressBar.OnConsole(set.Name, set.Rows.Count);
        var found = new FaceFeatures?[set.Rows.Count];
        Parallel.For(0, found.Length, row =>
        {
            found[row] = Look(set.Read(set.Rows[row].File));
            progress.Advance();
        });
        cache.Write(found);
        return Examples(set, found);
    }

    private static FaceExample[] Examples(LabelledSet set, FaceFeatures?[] features) =>
        [.. set.Rows.Zip(features).Where(pair => pair.Second is not null).Select(pair => new FaceExample(set.Name, pair.First, pair.Second!))];

    private FaceFeatures? Look(byte[] bytes)
    {
        if (analysis.Decode(bytes).Failed(out _, out var picture))
        {
            return null;
        }

        using var pyramid = new PicturePyramid(picture);
        var largest = detector.Find(pyramid, CancellationToken.None).MaxBy(face => face.Mesh.Region.LongSide);
        return largest is null ? null : nets.Look(pyramid, RegionOf(pyramid, largest));
    }

    private FaceRegion RegionOf(PicturePyramid picture, DetectedFace face) =>
        (face.Mesh.SeesFace ? mesh.Refine(picture, face.Mesh) : face.Mesh).Region;
}

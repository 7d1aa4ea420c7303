using System.Collections.Concurrent;
using Face.Inference.Detection;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Inference.People;
using Face.Labelled;
using Face.Train.Faces;

namespace Face.Train.Detection;

/// <summary>What the detectors propose on pictures whose faces are all labelled, or which have none.</summary>
internal sealed class CandidateExtraction(WorkerAnalysis analysis)
{
    /// <summary>Labels with a shorter side, in pixels, are neither right nor wrong to find; nor are boxes below <see cref="LeastBox"/>.</summary>
    private const double LeastLabel = 16;
    private const double LeastBox = 12;

    private readonly FaceProposer proposer = analysis.Part<FaceProposer>();
    private readonly FaceMesh mesh = analysis.Part<FaceMesh>();
    private readonly VerifierFeatures features = analysis.Part<VerifierFeatures>();
    private readonly FeatureMaps maps = analysis.Part<FeatureMaps>();
    private readonly PointFinder points = analysis.Part<PointFinder>();

    /// <summary>In the order of the pictures, best candidate first.</summary>
    public IReadOnlyList<CandidateExample> Of(LabelledSet set)
    {
        var progress = ProgressBar.OnConsole(set.Name, set.Files.Count);
        var labels = set.Rows.ToLookup(row => row.File);
        var found = new ConcurrentDictionary<string, List<CandidateExample>>();
        Parallel.ForEach(set.Files, Threads.OneACore, file =>
        {
            found[file] = Of(set, file, [.. labels[file].Where(row => row.Has("x", "y", "w", "h"))]);
            progress.Advance();
        });
        return [.. set.Files.SelectMany(file => found[file])];
    }

    private List<CandidateExample> Of(LabelledSet set, string file, IReadOnlyList<Row> labels)
    {
        var examples = new List<CandidateExample>();
        if (analysis.Decode(set.Read(file)).Failed(out _, out var picture))
        {
            return examples;
        }

        using var pyramid = new PicturePyramid(picture);
        var area = SearchArea.Whole(pyramid);
        foreach (var candidate in proposer.Propose(area, CancellationToken.None))
        {
            var fit = mesh.Fit(pyramid, candidate.Best.Box, FaceMesh.Upright, area.Outside);
            var isFace = IsFace(Told(picture, pyramid, fit), labels);
            var (box, seen) = (fit.Region.Extent, features.Of(area, candidate, fit));
            examples.Add(new(set.Name, file, area.LongSide, box, seen, maps.Of(area, fit), isFace));
        }

        return examples;
    }

    /// <summary>The square that the reply would tell.</summary>
    private Square Told(Picture picture, PicturePyramid pyramid, MeshFit fit) =>
        Square.Of(FaceGeometry.Square(points.Find(pyramid, fit.SeesFace ? mesh.Refine(pyramid, fit) : fit), picture.Width, picture.Height));

    private static bool? IsFace(Square told, IReadOnlyList<Row> labels)
    {
        if (labels.Any(label => Counts(label) && told.Fits(Square.Of(label))))
        {
            return true;
        }

        return told.Side < LeastBox || labels.Any(label => told.Fits(Square.Of(label))) ? null : false;
    }

    private static bool Counts(Row label) => Math.Min(label.Number("w")!.Value, label.Number("h")!.Value) >= LeastLabel && label["invalid"] != "1";
}

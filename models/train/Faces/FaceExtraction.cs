using Face.Inference.Attributes;
using Face.Labelled;

namespace Face.Train.Faces;

/// <summary>Looks at the labelled face of each picture with the service's own nets.</summary>
/// <param name="version">Of the nets; what others saw is not read from the cache.</param>
internal sealed class FaceExtraction(WorkerAnalysis analysis, string cacheFolder, string version)
{
    private readonly FaceFinder finder = new(analysis);
    private readonly FeatureNets nets = analysis.Part<FeatureNets>();

    /// <summary>The examples of a set in the order of its labels; pictures without a face are left out. Read from the cache where it is there.</summary>
    public IReadOnlyList<FaceExample> Of(LabelledSet set)
    {
        var cache = new FeatureCache(Path.Combine(cacheFolder, $"{set.Name}-{version}.features"));
        if (cache.TryRead(set.Rows.Count, out var known))
        {
            return Examples(set, known);
        }

        var progress = ProgressBar.OnConsole(set.Name, set.Rows.Count);
        var found = new FaceFeatures?[set.Rows.Count];
        Parallel.For(0, found.Length, Threads.OneACore, row =>
        {
            found[row] = finder.Look(set.Read(set.Rows[row].File), nets.Look);
            progress.Advance();
        });
        cache.Write(found);
        return Examples(set, found);
    }

    private static FaceExample[] Examples(LabelledSet set, FaceFeatures?[] features) =>
        [.. set.Rows.Zip(features).Index().Where(face => face.Item.Second is not null).Select(face =>
            new FaceExample(set.Name, face.Item.First, face.Item.Second!, face.Index % FaceExample.KeptOutEvery == 0))];
}

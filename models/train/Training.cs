using Face.Labelled;
using Face.Train.Crops;
using Face.Train.Detection;
using Face.Train.Faces;
using Face.Train.Heads;
using Face.Train.Onnx;
using MathNet.Numerics;

namespace Face.Train;

/// <summary>The commands: pictures to features, features to heads.</summary>
internal static class Training
{
    private static readonly string[] DetectionSets = ["det_facemask", "det_wider416", "neg_imagenet"];

    public static void Detection(DirectoryInfo data, DirectoryInfo models, DirectoryInfo folds)
    {
        using var analysis = new WorkerAnalysis();
        var extraction = new CandidateExtraction(analysis);
        var sets = LabelledFolder.Open(Path.Combine(data.FullName, "dev"), DetectionSets);
        IReadOnlyList<CandidateExample> examples = [.. sets.SelectMany(extraction.Of)];
        var (first, unsure) = VerifierTraining.Fit(examples);
        Write(models, first);
        Write(models, unsure);
        FoldVerifiers.Write(examples, folds);
    }

    public static void Attributes(DirectoryInfo data, DirectoryInfo models, FileInfo tuned, DirectoryInfo cache)
    {
        using var nets = new ModelsOfKeptOut(models, tuned);
        using var analysis = new WorkerAnalysis(nets.Path);
        var extraction = new FaceExtraction(analysis, cache.FullName, nets.Version);
        var sets = LabelledFolder.Open(Path.Combine(data.FullName, "train"), ["age_utkface", "eth_mebeauty"]);
        IReadOnlyList<FaceExample> faces = [.. sets.SelectMany(extraction.Of)];
        Write(models, EthnicityTraining.Fit(faces));
        Write(models, GenderTraining.Fit(faces));
        Write(models, AgeTraining.Fit(faces));
    }

    public static void Crops(DirectoryInfo data, DirectoryInfo cache)
    {
        using var analysis = new WorkerAnalysis();
        var train = Path.Combine(data.FullName, "train");
        Crops(new(analysis, cache.FullName, CropKind.FaceRes), CropPictures.OfPeople(train));
        Crops(new(analysis, cache.FullName, CropKind.Emotion), CropPictures.OfEmotions(train));
    }

    private static void Crops(CropExtraction extraction, IEnumerable<PictureSet> sets)
    {
        foreach (var set in sets)
        {
            Console.WriteLine($"{set.Name}: {extraction.Write(set)} faces in {set.Count} pictures");
        }
    }

    private static void Write(DirectoryInfo models, HeadResult head)
    {
        new ModelStore(models.FullName).Replace(head.Name, head.File);
        Console.WriteLine($"{head.Name} ({head.File.Length:n0} bytes)");
        foreach (var line in head.Report)
        {
            Console.WriteLine($"  {line}");
        }
    }

    // Sums in another order give other last bits.
    static Training() => Control.UseSingleThread();
}

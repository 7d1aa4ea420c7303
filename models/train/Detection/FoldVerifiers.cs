using Face.Train.Fitting;
using Face.Train.Onnx;

namespace Face.Train.Detection;

/// <summary>
/// The same verifiers fitted without a fifth of the pictures, for each fifth: with them <c>tests/Accuracy</c> measures the detection on pictures
/// that its verifiers have not learnt from.
/// </summary>
internal static class FoldVerifiers
{
    /// <summary>Writes the heads into <paramref name="folder"/><c>/fold-0</c> and so on, whose models.json tell of them, and which picture is in which.</summary>
    public static void Write(IReadOnlyList<CandidateExample> examples, DirectoryInfo folder)
    {
        var folds = Folds.Of([.. examples.Select(example => example.File)]);
        var pictures = examples.Zip(folds, (example, fold) => $"{example.Set},{example.File},{fold}").Distinct();
        File.WriteAllLines(Path.Combine(folder.FullName, "folds.csv"), ["set,file,fold", .. pictures]);
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var (first, unsure) = VerifierTraining.Fit([.. examples.Where((_, row) => folds[row] != fold)]);
            var store = new ModelStore(Path.Combine(folder.FullName, $"fold-{fold}"));
            store.Replace(first.Name, first.File);
            store.Replace(unsure.Name, unsure.File);
            Console.WriteLine($"fold {fold} of {Folds.Count}");
        }
    }
}

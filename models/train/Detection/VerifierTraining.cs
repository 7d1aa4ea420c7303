using Face.Inference.Detection;
using Face.Train.Heads;
using Face.Train.Onnx;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Detection;

/// <summary>
/// Fits the verifiers of detected faces, both logistic regressions: one on <see cref="VerifierFeatures"/>, and for the candidates that it is unsure
/// of one on these, <see cref="PictureContext"/> and <see cref="FeatureMaps"/>. The detection sets have no training part, so their figures are
/// cross-validated by picture: no picture is judged by a verifier that has seen it.
/// </summary>
internal static class VerifierTraining
{
    /// <summary>The scale of the standardised maps beside the fourteen other inputs': the penalty weighs 200 times as much on them, who are many.</summary>
    private const double MapsScale = 0.07;

    /// <summary>
    /// Of a fit without the maps in the verifier of unsure candidates. The maps tell masked faces from other things, but little in crowds, of which
    /// they have learnt from few: the more of it, the more faces in crowds and the fewer with masks.
    /// </summary>
    private const double ShareWithoutMaps = 0.2;

    private static readonly double[] Thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];

    /// <summary>The first head and the one for unsure candidates; its report is of both together.</summary>
    public static (HeadResult First, HeadResult Unsure) Fit(IReadOnlyList<CandidateExample> examples)
    {
        var first = VerifierFit.Of(examples, [.. examples.Select(example => example.Features)]);
        var beliefs = first.Beliefs();
        var contexts = Contexts(examples, beliefs);
        int[] rows = [.. Enumerable.Range(0, examples.Count).Where(row => FaceVerifier.IsUnsure(beliefs[row]))];
        var unsure = FitUnsure(Array.ConvertAll(rows, row => examples[row]), Array.ConvertAll(rows, row => contexts[row]));
        var both = beliefs.ToArray();
        foreach (var (row, belief) in rows.Zip(unsure.Beliefs()))
        {
            both[row] = belief;
        }

        return (new("face-verifier", FileOf(first), Report(examples, beliefs)), new("unsure-face-verifier", FileOf(unsure), Report(examples, both)));
    }

    private static VerifierFit FitUnsure(CandidateExample[] examples, float[][] contexts)
    {
        float[][] few = [.. examples.Zip(contexts, (example, context) => (float[])[.. example.Features, .. context])];
        float[][] all = [.. examples.Zip(few, (example, seen) => (float[])[.. seen, .. example.Maps])];
        var scale = Vector<double>.Build.Dense(all[0].Length, column => column < few[0].Length ? 1 : MapsScale);
        return VerifierFit.Of(examples, few).MeanWith(VerifierFit.Of(examples, all, scale), ShareWithoutMaps);
    }

    private static byte[] FileOf(VerifierFit fit) => HeadFile.Bytes(fit.Map, Activation.Softmax, "face");

    /// <summary>With the beliefs of fits that have not seen the picture, as the service will have them of new ones.</summary>
    private static float[][] Contexts(IReadOnlyList<CandidateExample> examples, double[] beliefs)
    {
        var places = examples.Select((example, row) => new SeenPlace(example.Box, (float)beliefs[row])).ToArray();
        var pictures = examples.Zip(places).ToLookup(pair => pair.First.File, pair => pair.Second);
        return [.. examples.Select((example, row) => PictureContext.Of(places[row], [.. pictures[example.File]], example.PictureSide))];
    }

    private static string[] Report(IReadOnlyList<CandidateExample> examples, double[] beliefs) =>
        Array.ConvertAll(Thresholds, least => Line(examples, beliefs, least));

    private static string Line(IReadOnlyList<CandidateExample> examples, double[] beliefs, double least)
    {
        var sets = examples.Select((example, row) => (example, kept: beliefs[row] > least)).GroupBy(x => x.example.Set);
        return $"at {least:f2}: " + string.Join("; ", sets.Select(set =>
            $"{set.Key} keeps {set.Count(x => x.kept && x.example.IsFace == true)} of {set.Count(x => x.example.IsFace == true)} faces and "
            + $"{set.Count(x => x.kept && x.example.IsFace == false)} of {set.Count(x => x.example.IsFace == false)} others"));
    }
}

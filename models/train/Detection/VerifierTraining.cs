using Face.Inference.Detection;
using Face.Train.Heads;
using Face.Train.Onnx;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Detection;

/// <summary>
/// Fits the verifiers of detected faces, both logistic regressions: one on <see cref="VerifierFeatures"/>, and one on these and
/// <see cref="FeatureMaps"/> for the candidates that the first is unsure of. The detection sets have no training part, so their figures are
/// cross-validated by picture: no picture is judged by a verifier that has seen it.
/// </summary>
internal static class VerifierTraining
{
    /// <summary>A candidate of a picture without faces counts this much: there are few such pictures, and a false face there is the worst.</summary>
    private const double NegativeWeight = 3;

    private const double Penalty = 1e-3;

    /// <summary>The scale of the standardised maps beside the nine features': the penalty weighs 400 times as much on them, who are many.</summary>
    private const double MapsScale = 0.05;

    private static readonly double[] Thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

    /// <summary>The first head and the one for unsure candidates; its report is of both together.</summary>
    public static (HeadResult First, HeadResult Unsure) Fit(IReadOnlyList<CandidateExample> examples)
    {
        var first = Head.Fit(examples, example => example.Features, scale: null);
        var rows = Enumerable.Range(0, examples.Count).Where(row => FaceVerifier.IsUnsure(first.Beliefs[row])).ToArray();
        var features = examples[0].Features.Length;
        var scale = Vector<double>.Build.Dense(features + examples[0].Maps.Length, column => column < features ? 1 : MapsScale);
        var unsure = Head.Fit(Array.ConvertAll(rows, row => examples[row]), example => [.. example.Features, .. example.Maps], scale);
        var both = first.Beliefs.ToArray();
        foreach (var (row, belief) in rows.Zip(unsure.Beliefs))
        {
            both[row] = belief;
        }

        return (new("face-verifier", first.File, Report(examples, first.Beliefs)), new("unsure-face-verifier", unsure.File, Report(examples, both)));
    }

    private static string[] Report(IReadOnlyList<CandidateExample> examples, double[] beliefs) =>
        Array.ConvertAll(Thresholds, least => Line(examples, beliefs, least));

    private static string Line(IReadOnlyList<CandidateExample> examples, double[] beliefs, double least)
    {
        var sets = examples.Select((example, row) => (example, kept: beliefs[row] > least)).GroupBy(x => x.example.Set);
        return $"at {least:f2}: " + string.Join("; ", sets.Select(set =>
            $"{set.Key} keeps {set.Count(x => x.kept && x.example.IsFace)} of {set.Count(x => x.example.IsFace)} faces and "
            + $"{set.Count(x => x.kept && !x.example.IsFace)} of {set.Count(x => !x.example.IsFace)} others"));
    }

    /// <param name="File">Fitted on all examples.</param>
    /// <param name="Beliefs">That each is a face, by a fit that has not seen its picture.</param>
    private sealed record Head(byte[] File, double[] Beliefs)
    {
        public static Head Fit(IReadOnlyList<CandidateExample> examples, Func<CandidateExample, float[]> inputsOf, Vector<double>? scale)
        {
            var inputs = Matrix<double>.Build.DenseOfRows(examples.Select(example => inputsOf(example).Select(value => (double)value)));
            var targets = Matrix<double>.Build.Dense(examples.Count, 2, (row, column) => examples[row].IsFace == (column == 1) ? 1 : 0);
            var withFaces = examples.Where(example => example.IsFace).Select(example => example.Set).ToHashSet();
            var weights = examples.Select(example => withFaces.Contains(example.Set) ? 1 : NegativeWeight).ToArray();
            var classifier = new Classifier(inputs, targets, weights, Penalty, scale);
            var shares = classifier.CrossValidated([.. examples.Select(example => example.File)]);
            return new(HeadFile.Bytes(classifier.Fitted(), Activation.Softmax, "face"), Array.ConvertAll(shares, row => row[1]));
        }
    }
}

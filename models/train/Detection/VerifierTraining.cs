using Face.Train.Heads;
using Face.Train.Onnx;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Detection;

/// <summary>
/// Fits the verifier of detected faces: logistic regression on <see cref="Inference.Detection.VerifierFeatures"/>. The detection sets have no
/// training part, so its figures are cross-validated by picture: no picture is judged by a verifier that has seen it.
/// </summary>
internal static class VerifierTraining
{
    /// <summary>A candidate of a picture without faces counts this much: there are few such pictures, and a false face there is the worst.</summary>
    private const double NegativeWeight = 3;

    private const double Penalty = 1e-3;

    public static HeadResult Fit(IReadOnlyList<CandidateExample> examples)
    {
        var inputs = Matrix<double>.Build.DenseOfRows(examples.Select(example => example.Features.Select(value => (double)value)));
        var targets = Matrix<double>.Build.Dense(examples.Count, 2, (row, column) => examples[row].IsFace == (column == 1) ? 1 : 0);
        var withFaces = examples.Where(example => example.IsFace).Select(example => example.Set).ToHashSet();
        var weights = examples.Select(example => withFaces.Contains(example.Set) ? 1 : NegativeWeight).ToArray();
        var classifier = new Classifier(inputs, targets, weights, Penalty);
        var predicted = classifier.CrossValidated([.. examples.Select(example => example.File)]);
        var report = Thresholds.Select(least => Line(examples, predicted, least));
        return new("face-verifier", HeadFile.Bytes(classifier.Fitted(), Activation.Softmax, "face"), [.. report]);
    }

    private static readonly double[] Thresholds = [0.3, 0.4, 0.45, 0.5, 0.6];

    private static string Line(IReadOnlyList<CandidateExample> examples, double[][] predicted, double least)
    {
        var sets = examples.Select((example, row) => (example, kept: predicted[row][1] > least)).GroupBy(x => x.example.Set);
        return $"at {least:f2}: " + string.Join("; ", sets.Select(set =>
            $"{set.Key} keeps {set.Count(x => x.kept && x.example.IsFace)} of {set.Count(x => x.example.IsFace)} faces and "
            + $"{set.Count(x => x.kept && !x.example.IsFace)} of {set.Count(x => !x.example.IsFace)} others"));
    }
}

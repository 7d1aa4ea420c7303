using Face.Train.Fitting;
using Face.Train.Heads;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Detection;

/// <summary>A logistic regression of no face and face.</summary>
/// <param name="Map">From the inputs to both logits, fitted on all examples.</param>
/// <param name="Logits">Of each example by a fit that has not seen its picture.</param>
internal sealed record VerifierFit(LinearMap Map, double[][] Logits)
{
    /// <summary>A candidate of a picture without faces counts this much: there are few such pictures, and a false face there is the worst.</summary>
    private const double NegativeWeight = 3;

    private const double Penalty = 1e-3;

    /// <summary>That each example is a face, 0..1.</summary>
    public double[] Beliefs() => Array.ConvertAll(Logits, logits => Calibration.Softmax(logits, 1)[1]);

    /// <param name="seen">The inputs of each example.</param>
    /// <param name="scale">Of each input after it was standardised; none: 1.</param>
    public static VerifierFit Of(IReadOnlyList<CandidateExample> examples, float[][] seen, Vector<double>? scale = null)
    {
        var inputs = Matrix<double>.Build.DenseOfRows(seen.Select(row => row.Select(value => (double)value)));
        var targets = Matrix<double>.Build.Dense(examples.Count, 2, (row, column) => (examples[row].IsFace ?? false) == (column == 1) ? 1 : 0);
        var weights = WeightsOf(examples);
        var classifier = new Classifier(inputs, targets, weights, Penalty, scale);
        var logits = classifier.CrossValidatedLogits([.. examples.Select(example => example.File)]);
        var sharpness = Calibration.Sharpness(logits, targets, weights);
        return new(classifier.Fitted().Times(sharpness), Array.ConvertAll(logits, row => Array.ConvertAll(row, logit => sharpness * logit)));
    }

    /// <summary>The weighed mean of both fits' logits.</summary>
    /// <param name="other">Its first inputs are this fit's.</param>
    /// <param name="share">Of this fit, 0..1.</param>
    public VerifierFit MeanWith(VerifierFit other, double share) => new(
        Map.WithInputs(other.Map.Weights.RowCount).Times(share).Plus(other.Map.Times(1 - share)),
        [.. Logits.Zip(other.Logits, (mine, others) => (double[])[.. mine.Zip(others, (a, b) => share * a + (1 - share) * b)])]);

    /// <summary>Those that are neither right nor wrong to find count nothing.</summary>
    private static double[] WeightsOf(IReadOnlyList<CandidateExample> examples)
    {
        var withFaces = examples.Where(example => example.IsFace == true).Select(example => example.Set).ToHashSet();
        return [.. examples.Select(example => example.IsFace is null ? 0 : withFaces.Contains(example.Set) ? 1 : NegativeWeight)];
    }
}

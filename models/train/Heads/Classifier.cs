using Face.Train.Fitting;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Heads;

/// <summary>A softmax regression on standardised inputs; who uses it calibrates its logits.</summary>
/// <param name="scale">Of each input after it was standardised; none: 1. The penalty weighs more on what is smaller.</param>
internal sealed class Classifier(
    Matrix<double> inputs, Matrix<double> targets, double[] weights, double penalty, Vector<double>? scale = null)
{
    /// <summary>Logits of every example by a model that has not seen its group.</summary>
    public double[][] CrossValidatedLogits(IReadOnlyList<string> groups) =>
        Folds.Predict(Folds.Of(groups), (seen, unseen) => Rows(Fit(seen).Of(Part(inputs, unseen))));

    /// <summary>Fitted on all examples.</summary>
    public LinearMap Fitted() => Fit([.. Enumerable.Range(0, inputs.RowCount)]);

    private LinearMap Fit(int[] rows)
    {
        var part = Part(inputs, rows);
        var standardisation = Standardisation.Of(part, scale);
        var counts = Array.ConvertAll(rows, row => weights[row]);
        return SoftmaxRegression.Fit(standardisation.Apply(part), Part(targets, rows), counts, penalty).After(standardisation);
    }

    private static Matrix<double> Part(Matrix<double> whole, int[] rows) =>
        Matrix<double>.Build.Dense(rows.Length, whole.ColumnCount, (row, column) => whole[rows[row], column]);

    private static double[][] Rows(Matrix<double> matrix) => matrix.ToRowArrays();
}

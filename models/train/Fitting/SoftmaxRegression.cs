using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Face.Train.Fitting;

/// <summary>
/// Multinomial logistic regression with soft targets, a weight for each example and an L2 penalty on the weights (not on the constants),
/// minimised by L-BFGS. The inputs should be standardised.
/// </summary>
internal static class SoftmaxRegression
{
    private const double Tolerance = 1e-5;
    private const int Memory = 10;
    private const int MaxIterations = 400;

    /// <param name="inputs">An example a row.</param>
    /// <param name="targets">Shares of the classes, a row for each example.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="penalty">Of half the sum of the squared weights, against the mean loss of an example.</param>
    /// <returns>The logits as a linear map of the inputs.</returns>
    public static LinearMap Fit(Matrix<double> inputs, Matrix<double> targets, double[] weights, double penalty)
    {
        var (features, classes) = (inputs.ColumnCount, targets.ColumnCount);
        var counts = Vector<double>.Build.DenseOfArray(weights) / weights.Sum();
        var objective = ObjectiveFunction.Gradient(parameters => Loss(inputs, targets, counts, penalty, parameters));
        var start = Vector<double>.Build.Dense((features + 1) * classes);
        var minimiser = new LimitedMemoryBfgsMinimizer(Tolerance, Tolerance * Tolerance, Tolerance * Tolerance, Memory, MaxIterations);
        var found = minimiser.FindMinimum(objective, start).MinimizingPoint;
        return new(WeightsOf(found, features, classes), ConstantsOf(found, features, classes));
    }

    private static (double Loss, Vector<double> Slope) Loss(
        Matrix<double> inputs, Matrix<double> targets, Vector<double> counts, double penalty, Vector<double> parameters)
    {
        var weights = WeightsOf(parameters, inputs.ColumnCount, targets.ColumnCount);
        var logits = inputs * weights;
        var constants = ConstantsOf(parameters, inputs.ColumnCount, targets.ColumnCount);
        var loss = penalty / 2 * weights.PointwisePower(2).ColumnSums().Sum();
        var error = Matrix<double>.Build.Dense(targets.RowCount, targets.ColumnCount);
        for (var row = 0; row < targets.RowCount; row++)
        {
            var logShares = LogSoftmax((logits.Row(row) + constants).AsArray());
            for (var c = 0; c < logShares.Length; c++)
            {
                loss -= counts[row] * targets[row, c] * logShares[c];
                error[row, c] = counts[row] * (Math.Exp(logShares[c]) - targets[row, c]);
            }
        }

        var slope = inputs.TransposeThisAndMultiply(error) + penalty * weights;
        return (loss, Vector<double>.Build.DenseOfEnumerable(slope.ToColumnMajorArray().Concat(error.ColumnSums())));
    }

    private static double[] LogSoftmax(double[] logits)
    {
        var largest = logits.Max();
        var log = largest + Math.Log(logits.Sum(logit => Math.Exp(logit - largest)));
        return Array.ConvertAll(logits, logit => logit - log);
    }

    private static Matrix<double> WeightsOf(Vector<double> parameters, int features, int classes) =>
        Matrix<double>.Build.DenseOfColumnMajor(features, classes, parameters.Take(features * classes));

    private static Vector<double> ConstantsOf(Vector<double> parameters, int features, int classes) =>
        parameters.SubVector(features * classes, classes);
}

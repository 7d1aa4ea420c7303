using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Fitting;

/// <summary>Linear least squares with a weight for each example and an L2 penalty, in closed form. The inputs should be standardised.</summary>
internal static class RidgeRegression
{
    /// <param name="inputs">An example a row.</param>
    /// <param name="targets">What to predict, one number for each example.</param>
    /// <param name="weights">How much each example counts.</param>
    /// <param name="penalty">Of the sum of the squared weights, against the mean squared error of an example.</param>
    public static LinearMap Fit(Matrix<double> inputs, double[] targets, double[] weights, double penalty)
    {
        var counts = Vector<double>.Build.DenseOfArray(weights) / weights.Sum();
        var values = Vector<double>.Build.DenseOfArray(targets);
        var meanInput = inputs.TransposeThisAndMultiply(counts);
        var meanValue = values.DotProduct(counts);
        var root = counts.PointwiseSqrt();
        var centred = inputs.MapIndexed((row, column, value) => (value - meanInput[column]) * root[row]);
        var correlation = centred.TransposeThisAndMultiply(centred) + penalty * Matrix<double>.Build.DenseIdentity(inputs.ColumnCount);
        var slope = correlation.Cholesky().Solve(centred.TransposeThisAndMultiply((values - meanValue).PointwiseMultiply(root)));
        return new(slope.ToColumnMatrix(), Vector<double>.Build.Dense(1, meanValue - slope.DotProduct(meanInput)));
    }
}

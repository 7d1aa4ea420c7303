using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Fitting;

/// <summary>Moves and scales each input to mean 0 and deviation 1 over the examples it was made of.</summary>
internal sealed record Standardisation(Vector<double> Mean, Vector<double> Deviation)
{
    /// <summary>An input that never changes is left at 0 instead of blown up.</summary>
    private const double LeastDeviation = 1e-4;

    /// <param name="scale">The deviation that each input gets instead of 1.</param>
    public static Standardisation Of(Matrix<double> inputs, Vector<double>? scale = null)
    {
        var mean = inputs.ColumnSums() / inputs.RowCount;
        var squares = inputs.PointwisePower(2).ColumnSums() / inputs.RowCount;
        var deviation = (squares - mean.PointwisePower(2)).PointwiseMaximum(0).PointwiseSqrt().PointwiseMaximum(LeastDeviation);
        return new(mean, scale is null ? deviation : deviation.PointwiseDivide(scale));
    }

    public Matrix<double> Apply(Matrix<double> inputs) => inputs.MapIndexed((_, column, value) => (value - Mean[column]) / Deviation[column]);
}

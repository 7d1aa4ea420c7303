using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Fitting;

/// <summary>outputs = inputs · weights + constants.</summary>
/// <param name="Weights">An input a row, an output a column.</param>
internal sealed record LinearMap(Matrix<double> Weights, Vector<double> Constants)
{
    /// <summary>A row of outputs for each row of inputs.</summary>
    public Matrix<double> Of(Matrix<double> inputs)
    {
        var outputs = inputs * Weights;
        for (var column = 0; column < outputs.ColumnCount; column++)
        {
            outputs.SetColumn(column, outputs.Column(column) + Constants[column]);
        }

        return outputs;
    }

    /// <summary>This map's outputs, and what stands before its inputs, through a second map.</summary>
    /// <param name="second">Its first inputs are those that stand before.</param>
    public LinearMap Then(LinearMap second)
    {
        var before = second.Weights.RowCount - Weights.ColumnCount;
        var rest = second.Weights.SubMatrix(before, Weights.ColumnCount, 0, second.Weights.ColumnCount);
        var weights = second.Weights.SubMatrix(0, before, 0, second.Weights.ColumnCount).Stack(Weights * rest);
        return new(weights, second.Constants + rest.TransposeThisAndMultiply(Constants));
    }

    /// <summary>The same map for inputs that have not been standardised.</summary>
    public LinearMap After(Standardisation standardisation)
    {
        var weights = Weights.MapIndexed((input, _, weight) => weight / standardisation.Deviation[input]);
        return new(weights, Constants - weights.TransposeThisAndMultiply(standardisation.Mean));
    }

    /// <summary>The same map for more inputs, which it leaves out of account; its own come first.</summary>
    public LinearMap WithInputs(int count) =>
        this with { Weights = Weights.Stack(Matrix<double>.Build.Dense(count - Weights.RowCount, Weights.ColumnCount)) };

    /// <summary>The sum of both maps' outputs.</summary>
    public LinearMap Plus(LinearMap other) => new(Weights + other.Weights, Constants + other.Constants);

    /// <summary>The outputs times a factor: a temperature where they are logits.</summary>
    public LinearMap Times(double factor) => new(Weights * factor, Constants * factor);
}

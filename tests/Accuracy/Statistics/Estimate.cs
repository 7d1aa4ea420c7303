namespace Face.Accuracy.Statistics;

/// <summary>A figure, its 95 % confidence interval, and what it was taken on. Not a number where there was nothing to take it on.</summary>
/// <param name="Low">Not a number for a figure without an interval.</param>
/// <param name="Count">Faces, pictures or boxes.</param>
internal readonly record struct Estimate(double Value, double Low, double High, int Count)
{
    public static readonly Estimate Nothing = new(double.NaN, double.NaN, double.NaN, 0);

    /// <summary>A figure without an interval.</summary>
    public static Estimate Plain(double value, int count) => new(value, double.NaN, double.NaN, count);
}

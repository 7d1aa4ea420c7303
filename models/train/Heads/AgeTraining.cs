using Face.Train.Faces;
using Face.Train.Fitting;
using Face.Train.Onnx;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Face.Train.Heads;

/// <summary>
/// Years from the packages' nets' ages, bent, and their bins, weighed against the tuned net's; and the interval that holds four of five true ages.
/// </summary>
internal static class AgeTraining
{
    private const double Penalty = 0.05;

    /// <summary>Of the two weights of the second fit.</summary>
    private const double SecondPenalty = 0.001;

    /// <summary>Least absolute errors by re-weighting: an error below this, in years, counts as it.</summary>
    private const double LeastError = 2;
    private const int Reweightings = 3;

    private const int Decades = 9;

    /// <summary>The ends of the interval: a tenth of the faces are younger, a tenth older.</summary>
    private const double LowShare = 0.1;
    private const double HighShare = 0.9;

    /// <summary>The ends are lines over the age told, through the quantiles of so many equal parts of the faces.</summary>
    private const int Parts = 12;

    public static HeadResult Fit(IReadOnlyList<FaceExample> all)
    {
        var faces = all.Where(face => face.Label.HasColumn("age")).ToArray();
        var ages = Array.ConvertAll(faces, face => face.Label.Number("age")!.Value);
        var weights = Balance.Half(Array.ConvertAll(ages, age => Math.Min(Decades - 1, (int)(age / 10))));
        var inputs = Matrix<double>.Build.DenseOfRows(faces.Select(face => face.Features.ForAge().Select(value => (double)value)));
        var (tuned, others) = (inputs.SubMatrix(0, faces.Length, 0, 1), inputs.SubMatrix(0, faces.Length, 1, inputs.ColumnCount - 1));
        var both = tuned.Append(Vector<double>.Build.Dense(CrossValidated(faces, others, ages, weights, Penalty)).ToColumnMatrix());

        // The tuned net has learnt from the other faces.
        int[] rows = [.. Enumerable.Range(0, faces.Length).Where(row => faces[row].IsKeptOut)];
        var (keptOut, bothKept, agesKept, weightsKept) = (Array.ConvertAll(rows, row => faces[row]), Part(both, rows), Part(ages, rows), Part(weights, rows));
        var told = CrossValidated(keptOut, bothKept, agesKept, weightsKept, SecondPenalty);
        var (low, high) = (End(told, agesKept, LowShare), End(told, agesKept, HighShare));
        var covered = told.Zip(agesKept, (years, age) => age >= low.At(years) && age <= high.At(years) ? 1.0 : 0).Average();
        var years = Fit(others, ages, weights, Penalty).Then(Fit(bothKept, agesKept, weightsKept, SecondPenalty));
        return new("age-head", HeadFile.Bytes(WithEnds(years, low, high), Activation.None, "years"),
            [.. Figures.OfAges(agesKept, told), $"the interval holds {100 * covered:f1} %; at 30 told {low.At(30):f0} to {high.At(30):f0}"]);
    }

    private static double[] CrossValidated(FaceExample[] faces, Matrix<double> inputs, double[] ages, double[] weights, double penalty) =>
        Folds.Predict<double>(Folds.Of([.. faces.Select(face => face.Label.File)]), (seen, unseen) =>
            [.. Fit(Part(inputs, seen), Part(ages, seen), Part(weights, seen), penalty).Of(Part(inputs, unseen)).Column(0)]);

    private static LinearMap Fit(Matrix<double> inputs, double[] ages, double[] weights, double penalty)
    {
        var standardisation = Standardisation.Of(inputs);
        var standard = standardisation.Apply(inputs);
        var map = RidgeRegression.Fit(standard, ages, weights, penalty);
        for (var i = 0; i < Reweightings; i++)
        {
            var told = map.Of(standard).Column(0);
            map = RidgeRegression.Fit(standard, ages, [.. weights.Select((w, row) => w / Math.Max(LeastError, Math.Abs(told[row] - ages[row])))], penalty);
        }

        return map.After(standardisation);
    }

    private static LinearMap WithEnds(LinearMap years, Line low, Line high)
    {
        var (weights, constant) = (years.Weights.Column(0), years.Constants[0]);
        return new(
            Matrix<double>.Build.DenseOfColumnVectors(weights, low.Slope * weights, high.Slope * weights),
            Vector<double>.Build.Dense([constant, low.At(constant), high.At(constant)]));
    }

    /// <summary>An end of the interval as a line over the age told: by least squares through the quantiles of the true ages of each part.</summary>
    private static Line End(double[] told, double[] ages, double share)
    {
        var parts = told.Zip(ages).OrderBy(pair => pair.First).Chunk(told.Length / Parts + 1);
        var points = parts.Select(part => (X: part.Average(pair => pair.First), Y: part.Select(pair => pair.Second).Quantile(share))).ToArray();
        var (constant, slope) = MathNet.Numerics.Fit.Line([.. points.Select(point => point.X)], [.. points.Select(point => point.Y)]);
        return new(constant, slope);
    }

    private static Matrix<double> Part(Matrix<double> whole, int[] rows) =>
        Matrix<double>.Build.Dense(rows.Length, whole.ColumnCount, (row, column) => whole[rows[row], column]);

    private static double[] Part(double[] whole, int[] rows) => Array.ConvertAll(rows, row => whole[row]);

    private readonly record struct Line(double Constant, double Slope)
    {
        public double At(double x) => Constant + Slope * x;
    }
}

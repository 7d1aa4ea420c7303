using Face.Inference.Attributes;
using Face.Train.Faces;
using Face.Train.Fitting;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Heads;

/// <summary>
/// A classifier of the packages' nets' features beside what the tuned net says: their logits are added. What is measured and calibrated are the faces
/// that the tuned net has not learnt from, with cross-validated logits of the classifier.
/// </summary>
/// <param name="features">The head's inputs; the tuned net's come first.</param>
/// <param name="tunedLogits">From those to logits of the classes.</param>
internal sealed class StackedClassifier(
    IReadOnlyList<FaceExample> faces, int[] classes, string[] names, double[] weights, Func<FaceFeatures, float[]> features, Matrix<double> tunedLogits)
{
    /// <summary>
    /// Of the tuned net's logits: of those kept out (UTKFace's gender, and ethnicity of UTKFace and MEBeauty) 91.4, 91.3 and 81.3 % are right at 0,
    /// 92.4, 93.5 and 80.6 at 0.5, 92.3, 93.2 and 80.6 at 1, and by the tuned net alone 91.0, 92.5 and 79.9. Weights that were fitted on these
    /// 1,162 faces did worse.
    /// </summary>
    private const double TunedWeight = 0.6;

    private readonly Matrix<double> inputs = Matrix<double>.Build.DenseOfRows(faces.Select(face => features(face.Features).Select(value => (double)value)));
    private readonly Matrix<double> targets = Matrix<double>.Build.Dense(classes.Length, names.Length, (row, column) => classes[row] == column ? 1 : 0);

    /// <param name="penalty">Of the classifier's weights.</param>
    /// <param name="scale">Of each of its inputs after it was standardised; none: 1.</param>
    /// <returns>The map from all inputs to calibrated logits, and figures of the faces kept out.</returns>
    public (LinearMap Map, IReadOnlyList<string> Report) Fit(double penalty, Vector<double>? scale = null)
    {
        var tuned = tunedLogits.RowCount;
        var first = new Classifier(inputs.SubMatrix(0, inputs.RowCount, tuned, inputs.ColumnCount - tuned), targets, weights, penalty, scale);
        var logits = Matrix<double>.Build.DenseOfRowArrays(first.CrossValidatedLogits([.. faces.Select(face => face.Label.File)]))
            + TunedWeight * inputs.SubMatrix(0, inputs.RowCount, 0, tuned) * tunedLogits;
        int[] keptOut = [.. Enumerable.Range(0, faces.Count).Where(row => faces[row].IsKeptOut)];
        var logitsKept = Array.ConvertAll(keptOut, row => logits.Row(row).ToArray());
        var targetsKept = Matrix<double>.Build.DenseOfRows(keptOut.Select(row => targets.Row(row)));
        var sharpness = Calibration.Sharpness(logitsKept, targetsKept, Array.ConvertAll(keptOut, row => weights[row]));
        var shares = Array.ConvertAll(logitsKept, row => Calibration.Softmax(row, sharpness));
        var report = Figures.OfClasses(
            Array.ConvertAll(keptOut, row => faces[row]), Array.ConvertAll(keptOut, row => classes[row]), shares, names);
        var map = first.Fitted();
        return (new LinearMap((TunedWeight * tunedLogits).Stack(map.Weights), map.Constants).Times(sharpness), [.. report, $"sharpness {sharpness:f3}"]);
    }
}

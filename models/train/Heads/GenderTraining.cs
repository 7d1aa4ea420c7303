using Face.Train.Faces;
using Face.Train.Onnx;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Heads;

/// <summary>Gender from three nets' logits, their ages, and the embedding, which corrects them for those whom the nets are worst at.</summary>
internal static class GenderTraining
{
    /// <summary>In the order of the head's outputs.</summary>
    private static readonly string[] Classes = ["female", "male"];

    private const double Penalty = 0.0017;

    /// <summary>
    /// The scale of the embedding's standardised numbers beside the eight others': a smaller one makes the penalty weigh more on them, which
    /// are many.
    /// </summary>
    private const double EmbeddingScale = 0.3;

    public static HeadResult Fit(IReadOnlyList<FaceExample> faces)
    {
        var classes = faces.Select(face => Array.IndexOf(Classes, face.Label["gender"])).ToArray();
        var inputs = Matrix<double>.Build.DenseOfRows(faces.Select(face => face.Features.ForGender().Select(value => (double)value)));
        var targets = Matrix<double>.Build.Dense(classes.Length, Classes.Length, (row, column) => classes[row] == column ? 1 : 0);
        var embedding = faces[0].Features.Embedding.Length;
        var scale = Vector<double>.Build.Dense(inputs.ColumnCount, column => column < inputs.ColumnCount - embedding ? 1 : EmbeddingScale);
        var classifier = new Classifier(inputs, targets, Balance.Equal(classes, [.. classes.Select(_ => 1.0)]), Penalty, scale);
        var shares = classifier.CrossValidated([.. faces.Select(face => face.Label.File)]);
        return new("gender-head", HeadFile.Bytes(classifier.Fitted(), Activation.Softmax, "gender"),
            [.. Figures.OfClasses(faces, classes, shares, Classes), $"sharpness {classifier.Sharpness:f3}"]);
    }
}

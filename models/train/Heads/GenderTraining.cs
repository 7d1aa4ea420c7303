using Face.Train.Faces;
using Face.Train.Onnx;
using MathNet.Numerics.LinearAlgebra;

namespace Face.Train.Heads;

/// <summary>
/// Gender from the packages' nets' logits, their ages, and the embedding, which corrects them for those whom the nets are worst at; and the tuned net's.
/// </summary>
internal static class GenderTraining
{
    /// <summary>In the order of the head's outputs.</summary>
    private static readonly string[] Classes = ["female", "male"];

    /// <summary>The tuned net tells the logit of a man; a woman's is then 0.</summary>
    private static readonly Matrix<double> TunedLogits = Matrix<double>.Build.DenseOfRowArrays([0, 1]);

    private const double Penalty = 0.0017;

    /// <summary>
    /// The scale of the embedding's standardised numbers beside the five others': a smaller one makes the penalty weigh more on them, which
    /// are many.
    /// </summary>
    private const double EmbeddingScale = 0.3;

    public static HeadResult Fit(IReadOnlyList<FaceExample> faces)
    {
        var classes = faces.Select(face => Array.IndexOf(Classes, face.Label["gender"])).ToArray();
        var weights = Balance.Equal(classes, [.. classes.Select(_ => 1.0)]);
        var (inputs, embedding) = (faces[0].Features.ForGender().Length, faces[0].Features.Embedding.Length);
        var scale = Vector<double>.Build.Dense(inputs - 1, column => column < inputs - 1 - embedding ? 1 : EmbeddingScale);
        var stacked = new StackedClassifier(faces, classes, Classes, weights, features => features.ForGender(), TunedLogits);
        var (map, report) = stacked.Fit(Penalty, scale);
        return new("gender-head", HeadFile.Bytes(map, Activation.Softmax, "gender"), report);
    }
}

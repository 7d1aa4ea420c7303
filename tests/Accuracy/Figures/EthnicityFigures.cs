using Face.Accuracy.Analysis;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>The likeliest of the four against labels that have an equal among them.</summary>
internal static class EthnicityFigures
{
    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = Labelled(all);
        if (faces.Count > 0)
        {
            var confusion = ConfusionOf(faces);
            yield return new("ethnicity",
            [
                new("acc", confusion.Accuracy),
                new("macro recall", confusion.MacroRecall),
                .. confusion.Labelled.Select(label => new Figure(label, confusion.Recall(label))),
                new("ece", Calibration.Error([.. faces.Select(ClaimOf)], 0)),
            ]);
        }
    }

    /// <summary>The faces that can be scored.</summary>
    public static IReadOnlyList<LabelledFace> Labelled(IEnumerable<LabelledFace> faces) =>
        [.. faces.Where(face => face.Ethnicity is not null && face.Face.EthnicityAnswer is not null)];

    public static Confusion ConfusionOf(IEnumerable<LabelledFace> faces) =>
        new([.. faces.Select(face => (face.Ethnicity!, face.Face.EthnicityAnswer!))], Classes.Ethnicities);

    public static Estimate Accuracy(IEnumerable<LabelledFace> faces) => Share.Of(faces.Select(face => face.Ethnicity == face.Face.EthnicityAnswer));

    public static Claim ClaimOf(LabelledFace face) => new(face.Face.Ethnicity.Max(), face.Ethnicity == face.Face.EthnicityAnswer);
}

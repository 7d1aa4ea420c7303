using Face.Accuracy.Analysis;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>The likeliest of seven, of the six on faces that are not neutral, and against FER+'s majority where the set tells it.</summary>
internal static class EmotionFigures
{
    private const string SetsOwn = "emotion";
    private const string FerPlus = "ferplus_majority";

    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = Labelled(all);
        if (faces.Count == 0)
        {
            yield break;
        }

        yield return new("emotion7", [.. Recalls(ConfusionOf(faces)), new("ece", Calibration.Error([.. faces.Select(ClaimOf)], 0))]);
        yield return new("emotion6", [.. Recalls(OfSix(faces))]);
        yield return new("mood by emotion", [.. Section.Split(faces, face => face.Label[SetsOwn], Mood)]);
        if (faces.Where(face => Classes.Emotions.Contains(face.Label[FerPlus])).ToList() is { Count: > 0 } voted)
        {
            yield return new("emotion7 by FER+", [.. Recalls(ConfusionOf(voted, FerPlus))]);
        }
    }

    /// <summary>The faces whose label is one of the seven.</summary>
    public static IReadOnlyList<LabelledFace> Labelled(IEnumerable<LabelledFace> faces) =>
        [.. faces.Where(face => Classes.Emotions.Contains(face.Label[SetsOwn]))];

    public static Confusion ConfusionOf(IEnumerable<LabelledFace> faces) => ConfusionOf(faces, SetsOwn);

    public static Claim ClaimOf(LabelledFace face) => new(face.Face.Emotions.Max(), face.Label[SetsOwn] == face.Face.EmotionAnswer);

    private static Confusion ConfusionOf(IEnumerable<LabelledFace> faces, string column) =>
        new([.. faces.Select(face => (face.Label[column]!, face.Face.EmotionAnswer))], Classes.Emotions);

    private static Confusion OfSix(IEnumerable<LabelledFace> faces) => new(
        [.. from face in faces
            where face.Label[SetsOwn] != Classes.Neutral
            select (face.Label[SetsOwn]!, Classes.Likeliest(Classes.ShownEmotions, face.Face.Emotions))],
        Classes.ShownEmotions);

    private static IEnumerable<Figure> Recalls(Confusion confusion) =>
    [
        new("acc", confusion.Accuracy),
        new("macro recall", confusion.MacroRecall),
        .. confusion.Labelled.Select(label => new Figure(label, confusion.Recall(label))),
    ];

    private static Estimate Mood(IReadOnlyList<LabelledFace> faces) => Bootstrap.Mean(faces.Select(face => (double)face.Face.Mood));
}

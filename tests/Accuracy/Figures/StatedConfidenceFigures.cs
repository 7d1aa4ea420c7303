using Face.Accuracy.Analysis;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>Whether what the extended reply says about its own values is true: the age interval's coverage, the probabilities' calibration.</summary>
internal static class StatedConfidenceFigures
{
    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = all.Where(face => face.Face.Stated is not null).ToList();
        var ages = faces.Where(face => face.Age is not null).ToList();
        List<Figure> figures =
        [
            .. OfAges(ages),
            .. Error("gender ece", faces.Where(face => face.Gender is not null), stated => stated.Gender, GenderFigures.ClaimOf),
            .. Error("ethnicity ece", EthnicityFigures.Labelled(faces), stated => stated.Ethnicity, EthnicityFigures.ClaimOf),
            .. Error("emotion ece", EmotionFigures.Labelled(faces), stated => stated.Emotion, EmotionFigures.ClaimOf),
        ];
        return figures.Count == 0 ? [] : [new("stated confidence", figures)];
    }

    private static IEnumerable<Figure> OfAges(List<LabelledFace> faces) => faces.Count == 0 ? [] :
    [
        new("age covered", Share.Of(faces.Select(face => face.Face.Stated!.AgeLow <= face.Age && face.Age <= face.Face.Stated.AgeHigh))),
        new("age width", Bootstrap.Mean(faces.Select(face => face.Face.Stated!.AgeHigh - face.Face.Stated.AgeLow))),
    ];

    /// <param name="answer">Whether the reply's answer is right; its own confidence gives way to the stated one.</param>
    private static IEnumerable<Figure> Error(
        string name, IEnumerable<LabelledFace> faces, Func<StatedConfidence, double> probability, Func<LabelledFace, Claim> answer)
    {
        List<Claim> claims = [.. faces.Select(face => answer(face) with { Confidence = 100 * probability(face.Face.Stated!) })];
        return claims.Count == 0 ? [] : [new(name, Calibration.Error(claims, start: 0))];
    }
}

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
            .. Error("gender ece", [.. faces.Where(face => face.Gender is not null).Select(face => Claimed(face.Face.Stated!.Gender, GenderFigures.ClaimOf(face)))]),
            .. Error("ethnicity ece", [.. EthnicityFigures.Labelled(faces).Select(face => Claimed(face.Face.Stated!.Ethnicity, EthnicityFigures.ClaimOf(face)))]),
            .. Error("emotion ece", [.. EmotionFigures.Labelled(faces).Select(face => Claimed(face.Face.Stated!.Emotion, EmotionFigures.ClaimOf(face)))]),
        ];
        return figures.Count == 0 ? [] : [new("stated confidence", figures)];
    }

    private static IEnumerable<Figure> OfAges(List<LabelledFace> faces) => faces.Count == 0 ? [] :
    [
        new("age covered", Share.Of(faces.Select(face => face.Face.Stated!.AgeLow <= face.Age && face.Age <= face.Face.Stated.AgeHigh))),
        new("age width", Bootstrap.Mean(faces.Select(face => face.Face.Stated!.AgeHigh - face.Face.Stated.AgeLow))),
    ];

    private static IEnumerable<Figure> Error(string name, IReadOnlyList<Claim> claims) => claims.Count == 0 ? [] : [new(name, Calibration.Error(claims, 0))];

    private static Claim Claimed(double probability, Claim answer) => answer with { Confidence = 100 * probability };
}

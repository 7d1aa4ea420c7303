using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>Gender by the sign, and what the magnitude promises.</summary>
internal static class GenderFigures
{
    /// <summary>The least magnitude, in percent.</summary>
    public const int LeastConfidence = 50;

    private const double Adult = 18;
    private const double AssumedAge = 30;

    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = all.Where(face => face.Gender is not null).ToList();
        if (faces.Count == 0)
        {
            yield break;
        }

        yield return new("gender",
        [
            new("acc", Accuracy(faces)),
            new("acc 18+", Accuracy(faces.Where(face => (face.LeastAge ?? AssumedAge) >= Adult))),
            new("ece", Calibration.Error([.. faces.Select(ClaimOf)], LeastConfidence)),
            new("mean |g|", Bootstrap.Mean(faces.Select(face => (double)Math.Abs(face.Face.Gender)))),
            new("female", Accuracy(faces.Where(face => face.Gender == "female"))),
            new("male", Accuracy(faces.Where(face => face.Gender == "male"))),
        ]);
        if (faces.Any(face => face.Race is not null))
        {
            yield return new("gender by race", [.. Section.Split(faces, face => face.Race, Accuracy)]);
        }

        if (faces.Any(face => face.AgeBand is not null))
        {
            yield return new("gender by age", [.. Section.Split(faces, face => face.AgeBand, Accuracy)]);
        }
    }

    public static Estimate Accuracy(IEnumerable<LabelledFace> faces) => Share.Of(faces.Select(face => face.GenderIsRight));

    public static Claim ClaimOf(LabelledFace face) => new(Math.Abs(face.Face.Gender), face.GenderIsRight);
}

using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>Ages in years against a labelled age or a labelled group of ages.</summary>
internal static class AgeFigures
{
    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> faces)
    {
        if (faces.Where(face => face.Age is not null).ToList() is { Count: > 0 } exact)
        {
            yield return new("age", [new("mae", Error(exact)), new("bias", Bias(exact)), .. ByBand(exact, Error)]);
        }

        if (faces.Where(face => face.Label.Has("age_lo")).ToList() is { Count: > 0 } grouped)
        {
            yield return new(
                "age group",
                [new("in group", InGroup(grouped)), new("mae to mid", Error(grouped)), new("bias", Bias(grouped)), .. ByBand(grouped, InGroup)]);
            yield return new("age group mae", [.. ByBand(grouped, Error)]);
        }
    }

    /// <summary>Mean absolute error in years.</summary>
    public static Estimate Error(IEnumerable<LabelledFace> faces) =>
        Bootstrap.Mean(faces.Select(face => Math.Abs(face.Face.Age - face.MiddleAge!.Value)));

    /// <summary>Mean of reply less label, in years.</summary>
    public static Estimate Bias(IEnumerable<LabelledFace> faces) => Bootstrap.Mean(faces.Select(face => face.Face.Age - face.MiddleAge!.Value));

    private static Estimate InGroup(IEnumerable<LabelledFace> faces) =>
        Share.Of(faces.Select(face => face.Label.Number("age_lo") <= face.Face.Age && face.Face.Age <= face.Label.Number("age_hi")));

    private static IEnumerable<Figure> ByBand(IEnumerable<LabelledFace> faces, Func<IReadOnlyList<LabelledFace>, Estimate> figure) =>
        Section.Split(faces, face => face.AgeBand, figure);
}

using Face.Accuracy.Matching;
using Face.Contracts.Reply;

namespace Face.Accuracy.Analysis;

/// <summary>A face of a complete reply, in the types that the figures are taken in.</summary>
internal sealed record MeasuredFace
{
    public required int Age { get; init; }

    /// <summary>Female positive; the magnitude is the confidence in percent.</summary>
    public required int Gender { get; init; }

    public required int Mood { get; init; }

    public required Box Box { get; init; }

    public required Rotation Rotation { get; init; }

    /// <summary>The subject's own left: on the image's right.</summary>
    public required PlanePoint LeftEye { get; init; }

    public required PlanePoint RightEye { get; init; }

    /// <summary>The 68, without the two eyes before them.</summary>
    public required IReadOnlyList<PlanePoint> Points { get; init; }

    /// <summary>Percent of <see cref="Classes.Ethnicities"/>, in their order; all 0 when they were not asked for.</summary>
    public required IReadOnlyList<int> Ethnicity { get; init; }

    /// <summary>Percent of <see cref="Classes.Emotions"/>, in their order; neutral, the last, is what the others leave of 100.</summary>
    public required IReadOnlyList<int> Emotions { get; init; }

    public double? Confidence { get; init; }

    /// <summary>Null while the reply states none.</summary>
    public StatedConfidence? Stated { get; init; }

    public string? EthnicityAnswer => Ethnicity.Any(percent => percent > 0) ? Classes.Likeliest(Classes.Ethnicities, Ethnicity) : null;

    public string EmotionAnswer => Classes.Likeliest(Classes.Emotions, Emotions);

    /// <exception cref="InvalidOperationException">A value was not asked for.</exception>
    public static MeasuredFace Of(Person person)
    {
        var (points, ethnicity) = (Asked(person.Landmarks), Asked(person.Ethnicity));
        return new()
        {
            Age = Asked(person.Age),
            Gender = Asked(person.Gender),
            Mood = Asked(person.Mood),
            Box = new(person.Position.X, person.Position.Y, person.Position.W, person.Position.H),
            Rotation = Asked(person.Rotation),
            LeftEye = At(points.LeftEye),
            RightEye = At(points.RightEye),
            Points = [.. points.MaskPoints.Skip(2).Select(At)],
            Ethnicity = [ethnicity.African, ethnicity.Asian, ethnicity.Caucasian, ethnicity.Hispanic],
            Emotions = WithNeutral(Asked(person.Emotions)),
            Confidence = person.Confidence,
            Stated = StatedConfidence.Of(person),
        };
    }

    private static int[] WithNeutral(Emotions six)
    {
        int[] shown = [six.Happiness, six.Surprise, six.Anger, six.Disgust, six.Fear, six.Sadness];
        return [.. shown, 100 - shown.Sum()];
    }

    private static PlanePoint At(Point point) => new(point.X, point.Y);

    private static T Asked<T>(T? value)
        where T : class => value ?? throw NotAsked();

    private static int Asked(int? value) => value ?? throw NotAsked();

    private static InvalidOperationException NotAsked() => new("The face lacks a value: measure with all attributes.");
}

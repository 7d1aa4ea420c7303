using Face.Contracts.Reply;
using Face.Inference.Attributes;

namespace Face.Inference.People;

/// <summary>The reply's confidences. The heads and the emotion net are calibrated: the share of the class told is the chance that it is right.</summary>
internal static class Confidences
{
    private const int Decimals = 2;

    public static AttributesConfidence Of(FaceEstimates face) => new()
    {
        Age = face.Age is { } age ? new(Years.Whole(MathF.Min(age.Low, age.Years)), Years.Whole(MathF.Max(age.High, age.Years))) : null,
        Gender = face.Male is { } male ? Rounded(MathF.Max(male, 1 - male)) : null,
        Ethnicity = face.Ethnicity is { } ethnicity ? Rounded(ethnicity.Largest) : null,
        Emotion = face.Emotions is { } emotions ? Rounded(emotions.Largest) : null,
    };

    private static double Rounded(float probability) => Math.Round(probability, Decimals);
}

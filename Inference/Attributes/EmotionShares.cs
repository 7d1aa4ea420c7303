namespace Face.Inference.Attributes;

/// <summary>Probabilities of seven classes, 1 together; calibrated.</summary>
internal readonly record struct EmotionShares(
    float Happiness, float Surprise, float Anger, float Disgust, float Fear, float Sadness, float Neutral)
{
    public float Largest =>
        MathF.Max(MathF.Max(MathF.Max(Happiness, Surprise), MathF.Max(Anger, Disgust)), MathF.Max(MathF.Max(Fear, Sadness), Neutral));
}

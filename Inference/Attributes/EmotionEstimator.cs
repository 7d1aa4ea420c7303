using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Attributes;

/// <summary>Probabilities of seven classes, 1 together.</summary>
internal readonly record struct EmotionShares(
    float Happiness, float Surprise, float Anger, float Disgust, float Fear, float Sadness, float Neutral)
{
    /// <summary>The mean of two, with a weight 0..1 for the second.</summary>
    public static EmotionShares Mix(EmotionShares a, EmotionShares b, float weight) => new(
        float.Lerp(a.Happiness, b.Happiness, weight),
        float.Lerp(a.Surprise, b.Surprise, weight),
        float.Lerp(a.Anger, b.Anger, weight),
        float.Lerp(a.Disgust, b.Disgust, weight),
        float.Lerp(a.Fear, b.Fear, weight),
        float.Lerp(a.Sadness, b.Sadness, weight),
        float.Lerp(a.Neutral, b.Neutral, weight));
}

/// <summary>Emotion as the mean of two nets.</summary>
internal sealed class EmotionEstimator(Nets nets)
{
    // Sides of the crops against the mesh's box, as measured for each net.
    private const float ExpressionScale = 1.1f;
    private const float EmotionScale = 1.15f;

    /// <summary>The weight of the second net.</summary>
    private static readonly float EmotionWeight = float.Parse(Environment.GetEnvironmentVariable("X_EMO") ?? "0.5");

    private readonly CropNet expression = new(nets["expression"], PixelCoding.Interleaved(mean: 0, deviation: 1));
    private readonly CropNet emotion = new(nets["emotion"], PixelCoding.Grey(mean: 127.5f, deviation: 127.5f));

    public EmotionShares Estimate(PicturePyramid picture, FaceRegion face) =>
        EmotionShares.Mix(Expression(picture, face), Emotion(picture, face), EmotionWeight);

    // neutral, happy, sad, angry, fearful, disgusted, surprised
    private EmotionShares Expression(PicturePyramid picture, FaceRegion face)
    {
        using var output = expression.Run(picture, face.Square(ExpressionScale));
        var p = output["expression"];
        return new(Happiness: p[1], Surprise: p[6], Anger: p[3], Disgust: p[5], Fear: p[4], Sadness: p[2], Neutral: p[0]);
    }

    // angry, disgust, fear, happy, sad, surprise, neutral
    private EmotionShares Emotion(PicturePyramid picture, FaceRegion face)
    {
        using var output = emotion.Run(picture, face.Square(EmotionScale));
        var p = output["emotion"];
        return new(Happiness: p[3], Surprise: p[5], Anger: p[0], Disgust: p[1], Fear: p[2], Sadness: p[4], Neutral: p[6]);
    }
}

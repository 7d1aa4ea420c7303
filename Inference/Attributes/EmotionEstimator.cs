using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Attributes;

/// <summary>Probabilities of seven classes, 1 together.</summary>
internal readonly record struct EmotionShares(
    float Happiness, float Surprise, float Anger, float Disgust, float Fear, float Sadness, float Neutral)
{
    public static EmotionShares Mean(EmotionShares a, EmotionShares b) => new(
        (a.Happiness + b.Happiness) / 2,
        (a.Surprise + b.Surprise) / 2,
        (a.Anger + b.Anger) / 2,
        (a.Disgust + b.Disgust) / 2,
        (a.Fear + b.Fear) / 2,
        (a.Sadness + b.Sadness) / 2,
        (a.Neutral + b.Neutral) / 2);
}

/// <summary>Emotion as the mean of two nets, each on the face and on its mirror image.</summary>
internal sealed class EmotionEstimator(Nets nets)
{
    // Sides of the crops against the mesh's box, as measured for each net.
    private const float ExpressionScale = 1.1f;
    private const float EmotionScale = 1.15f;

    private readonly CropNet expression = new(nets["expression"], PixelCoding.Interleaved(mean: 0, deviation: 1));
    private readonly CropNet emotion = new(nets["emotion"], PixelCoding.Grey(mean: 127.5f, deviation: 127.5f));

    public EmotionShares Estimate(PicturePyramid picture, FaceRegion face) =>
        EmotionShares.Mean(Estimate(picture, face, mirrored: false), Estimate(picture, face, mirrored: true));

    private EmotionShares Estimate(PicturePyramid picture, FaceRegion face, bool mirrored) =>
        EmotionShares.Mean(Expression(picture, face, mirrored), Emotion(picture, face, mirrored));

    // neutral, happy, sad, angry, fearful, disgusted, surprised
    private EmotionShares Expression(PicturePyramid picture, FaceRegion face, bool mirrored)
    {
        using var output = expression.Run(picture, face.Square(ExpressionScale), mirrored);
        var p = output["expression"];
        return new(Happiness: p[1], Surprise: p[6], Anger: p[3], Disgust: p[5], Fear: p[4], Sadness: p[2], Neutral: p[0]);
    }

    // angry, disgust, fear, happy, sad, surprise, neutral
    private EmotionShares Emotion(PicturePyramid picture, FaceRegion face, bool mirrored)
    {
        using var output = emotion.Run(picture, face.Square(EmotionScale), mirrored);
        var p = output["emotion"];
        return new(Happiness: p[3], Surprise: p[5], Anger: p[0], Disgust: p[1], Fear: p[2], Sadness: p[4], Neutral: p[6]);
    }
}

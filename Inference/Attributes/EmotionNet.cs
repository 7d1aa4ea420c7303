using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Attributes;

/// <summary>Emotion by the net of <c>models/train/emotion</c>, on the face and on its mirror image.</summary>
internal sealed class EmotionNet(Nets nets)
{
    // The side of the crop against the mesh's box. The pictures of FER2013, which the net was trained on, are 1.06 of it wide (the median of 306);
    // of 0.95 to 1.25 this is best on its validation part and on muxspace together.
    public const float CropScale = 1.05f;

    // A mean of heads and of mirror images claims too little: on FER2013's validation part 67 % where 69 % are right, raised to this power 70 %
    // (expected calibration error 3.5 to 1.9 %).
    private const float Sharpness = 1.1f;

    private readonly CropNet net = new(nets["emotion-net"], PixelCoding.Grey(mean: 127.5f, deviation: 64));

    public EmotionShares Look(PicturePyramid picture, FaceRegion face)
    {
        var (plain, mirrored) = (Run(picture, face, mirrored: false), Run(picture, face, mirrored: true));
        var p = Distribution.Sharpened([.. plain.Zip(mirrored, (a, b) => (a + b) / 2)], Sharpness);
        return new(Happiness: p[0], Surprise: p[1], Anger: p[2], Disgust: p[3], Fear: p[4], Sadness: p[5], Neutral: p[6]);
    }

    private float[] Run(PicturePyramid picture, FaceRegion face, bool mirrored)
    {
        using var output = net.Run(picture, face.Square(CropScale), mirrored, Outside.Edge);
        return output["emotion"].ToArray();
    }
}

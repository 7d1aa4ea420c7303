using Face.Inference.Attributes;
using Face.Inference.Imaging;

namespace Face.Train.Crops;

/// <summary>How a face is cut out for a net to learn from.</summary>
/// <param name="Side">Pixels. The net's input is the middle; the rest is room for augmentation, which moves and turns.</param>
/// <param name="NetSide">Pixels of the net's input.</param>
/// <param name="Scale">The side of the net's input against the mesh's box.</param>
/// <param name="Channels">Values a pixel.</param>
/// <param name="Outside">What lies outside of the picture.</param>
/// <param name="Coding">Leaves the values 0..255.</param>
internal sealed record CropKind(int Side, int NetSide, float Scale, int Channels, Outside Outside, PixelCoding Coding)
{
    /// <summary>For the emotion net: grey.</summary>
    public static readonly CropKind Emotion = new(64, 48, EmotionNet.CropScale, 1, Outside.Edge, PixelCoding.Grey(mean: 0, deviation: 1));

    /// <summary>For the nets of age and gender: red, green and blue of each pixel together.</summary>
    public static readonly CropKind FaceRes = new(256, 224, FeatureNets.FaceResScale, 3, Outside.Black, PixelCoding.Interleaved(mean: 0, deviation: 1));

    /// <summary>The size of a crop.</summary>
    public int Bytes => Side * Side * Channels;
}

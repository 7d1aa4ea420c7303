using System.Buffers;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Quality;

/// <summary>How well a picture shows a face, measured on the brows, eyes, nose and mouth: hair and background have no say.</summary>
internal sealed class FaceQuality
{
    /// <summary>The crop's side against the mesh's box.</summary>
    private const float CropScale = 0.75f;

    // Pixels a side of the crop, which never enlarges the face unless it has fewer than the least.
    private const int MostPixels = 96;
    private const int LeastPixels = 8;

    private readonly PixelCoding luma = PixelCoding.Grey(mean: 0, deviation: 1);

    /// <param name="region">In decoded pixels.</param>
    public Contracts.Reply.Quality Of(Picture picture, PicturePyramid pyramid, FaceRegion region)
    {
        var square = region.Square(CropScale);
        var side = Math.Clamp((int)square.Side, LeastPixels, MostPixels);
        var buffer = ArrayPool<float>.Shared.Rent(side * side);
        var crop = buffer.AsSpan(0, side * side);
        Sampling.Draw(pyramid, square.FromCrop(side), side, Outside.Edge, luma, crop);
        var quality = new Contracts.Reply.Quality
        {
            Sharpness = Math.Round(Sharpness.Of(crop, side), 2),
            Exposure = Math.Round(Exposure.Of(crop), 2),
            FaceSize = (int)Math.Round(region.LongSide * picture.ScaleX),
            TooSmall = region.IsSmall,
        };
        ArrayPool<float>.Shared.Return(buffer);
        return quality;
    }
}

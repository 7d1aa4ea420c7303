using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Imaging;

namespace Face.Inference.Landmarks;

/// <summary>A net that gives the 68 points as shares of its crop.</summary>
internal sealed class LandmarkNet(Net net, PixelCoding coding, string output, float cropScale)
{
    private readonly CropNet net = new(net, coding);

    /// <param name="mirrored">Whether the net looks at the mirror image; the points are the picture's all the same.</param>
    public Vector2[] Points(PicturePyramid picture, FaceRegion region, bool mirrored = false)
    {
        var square = region.Square(cropScale);
        using var result = net.Run(picture, square, mirrored);
        var shares = result[output];
        var toPicture = square.FromCrop(pixels: 1, mirrored);
        var points = new Vector2[FacePoints.Count];
        for (var i = 0; i < points.Length; i++)
        {
            var seen = mirrored ? FacePoints.MirrorImage[i] : i;
            points[i] = Vector2.Transform(new(shares[2 * seen], shares[2 * seen + 1]), toPicture);
        }

        return points;
    }
}

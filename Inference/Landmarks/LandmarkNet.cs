using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Imaging;

namespace Face.Inference.Landmarks;

/// <summary>A net that gives the 68 points as shares of its crop.</summary>
internal sealed class LandmarkNet(Net net, PixelCoding coding, string output, float cropScale)
{
    private readonly CropNet net = new(net, coding);

    public Vector2[] Points(PicturePyramid picture, FaceRegion region)
    {
        var square = region.Square(cropScale);
        using var result = net.Run(picture, square);
        var shares = result[output];
        var toPicture = square.FromCrop(pixels: 1);
        var points = new Vector2[FacePoints.Count];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = Vector2.Transform(new(shares[2 * i], shares[2 * i + 1]), toPicture);
        }

        return points;
    }
}

using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Landmarks;

/// <summary>MediaPipe's iris net: the contour of one eye, finer than the face's nets see it.</summary>
internal sealed class EyeNet(Nets nets)
{
    /// <summary>The crop's side against the distance of the eye's corners (MediaPipe's).</summary>
    private const float CropScale = 2.3f;

    // The corners of each eye among the mesh points, from the image's left.
    private static readonly (int Left, int Right) RightEyeCorners = (33, 133);
    private static readonly (int Left, int Right) LeftEyeCorners = (362, 263);

    // The six iBUG points among the net's contour: for the subject's right eye, and for the left one, which the net sees mirrored.
    private static readonly int[] RightEyePoints = [0, 11, 13, 8, 5, 3];
    private static readonly int[] LeftEyePoints = [8, 13, 11, 0, 3, 5];

    private readonly CropNet net = new(nets["iris"], PixelCoding.Interleaved(mean: 0, deviation: 255));

    /// <summary>The twelve eye points, iBUG 36 to 47.</summary>
    public Vector2[] Points(PicturePyramid picture, MeshFit mesh) =>
    [
        .. Contour(picture, mesh, RightEyeCorners, RightEyePoints, mirrored: false),
        .. Contour(picture, mesh, LeftEyeCorners, LeftEyePoints, mirrored: true),
    ];

    private Vector2[] Contour(PicturePyramid picture, MeshFit mesh, (int Left, int Right) corners, int[] indices, bool mirrored)
    {
        var (left, right) = (mesh.Points[corners.Left], mesh.Points[corners.Right]);
        var (from, to) = (new Vector2(left.X, left.Y), new Vector2(right.X, right.Y));
        var square = new TurnedSquare((from + to) / 2, CropScale * Vector2.Distance(from, to), mesh.Region.Roll);
        using var output = net.Run(picture, square, mirrored);
        var contour = output["eye_iris"];
        var toPicture = square.FromCrop(net.Pixels, mirrored);
        var points = new Vector2[indices.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = Vector2.Transform(new(contour[3 * indices[i]], contour[3 * indices[i] + 1]), toPicture);
        }

        return points;
    }
}

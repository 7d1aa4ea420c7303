using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Geometry;
using Face.Inference.Imaging;

namespace Face.Inference.Landmarks;

/// <summary>MediaPipe's face mesh: 468 points, and whether there is a face at all.</summary>
internal sealed class FaceMesh(Nets nets)
{
    public const int Points = 468;

    /// <summary>The crop's side against a detector's box or the mesh's own (MediaPipe's).</summary>
    private const float CropScale = 1.5f;

    /// <summary>Good enough to try no other turn.</summary>
    private const float CertainFlag = 0.9f;

    /// <summary>A refined fit may believe this much less than the first: the crop was moved onto the points that it found.</summary>
    private const float FlagLoss = 0.3f;

    /// <summary>The last refinement may lose less: its crop hardly differs.</summary>
    private const float LastFlagLoss = 0.2f;

    public static readonly float[] Upright = [0];

    /// <summary>A photo taken with the camera turned, the likeliest first.</summary>
    public static readonly float[] QuarterTurns = [0, .. QuarterTurn.Turned.Select(turn => turn.Roll)];

    private readonly CropNet net = new(nets["facemesh"], PixelCoding.Interleaved(mean: 0, deviation: 255));

    /// <summary>
    /// The best fit at the rolls given (radians), each refined once. Where none sees a face it is a guess at the first of them that stays where the
    /// detector's box is, since a refinement would wander off.
    /// </summary>
    public MeshFit Fit(PicturePyramid picture, Box box, IReadOnlyList<float> rolls, Outside outside)
    {
        MeshFit? best = null;
        foreach (var roll in rolls)
        {
            var first = Run(picture, Around(box, roll), outside);
            var second = Run(picture, first.Region.Square(CropScale), outside);
            var fit = second.Flag < first.Flag - FlagLoss ? first : second;
            best = best is null || fit.Flag > best.Flag ? fit : best;
            if (best.Flag > CertainFlag)
            {
                break;
            }
        }

        return best is { SeesFace: true } ? best : Run(picture, Around(box, rolls[0]), outside);
    }

    /// <summary>The net's belief in a face at this roll, without any refinement.</summary>
    public float Flag(PicturePyramid picture, Box box, float roll, Outside outside) => Run(picture, Around(box, roll), outside).Flag;

    /// <summary>One more refinement of a fit that sees a face.</summary>
    public MeshFit Refine(PicturePyramid picture, MeshFit fit)
    {
        var refined = Run(picture, fit.Region.Square(CropScale), Outside.Black);
        return refined.Flag > fit.Flag - LastFlagLoss ? refined : fit;
    }

    private static TurnedSquare Around(Box box, float roll) => new(box.Centre, CropScale * box.LongSide, roll);

    private MeshFit Run(PicturePyramid picture, TurnedSquare square, Outside outside)
    {
        using var output = net.Run(picture, square, outside: outside);
        var toPicture = square.FromCrop(net.Pixels);
        var depth = square.Side / net.Pixels;
        var values = output["mesh"];
        var points = new Vector3[Points];
        for (var i = 0; i < Points; i++)
        {
            var point = Vector2.Transform(new(values[3 * i], values[3 * i + 1]), toPicture);
            points[i] = new(point, values[3 * i + 2] * depth);
        }

        return new(points, output["flag_prob"][0]);
    }
}

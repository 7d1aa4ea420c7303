using System.Numerics;

namespace Face.Inference.Landmarks;

/// <summary>The 68 iBUG points of a face, in pixels of the picture.</summary>
/// <param name="Points">Jaw 0..16 from the image's left, brows, nose, the eye on the image's left 36..41, on its right 42..47, mouth.</param>
/// <param name="EyeDepth">How much farther from the viewer the one eye is than the other, in pixels.</param>
internal sealed record FacePoints(Vector2[] Points, float EyeDepth)
{
    public const int Count = 68;

    /// <summary>Where the twelve eye points lie.</summary>
    public static readonly Range Eyes = 36..48;

    /// <summary>Half of an eye's width: finders that saw the same eyes differ by a tenth at most.</summary>
    private const float Agreement = 0.25f;

    /// <summary>Where the points of each of the subject's eyes lie.</summary>
    public static readonly Range RightEye = 36..42;

    /// <inheritdoc cref="RightEye"/>
    public static readonly Range LeftEye = 42..48;

    /// <summary>Which point each of the 68 is in the mirror image of a face.</summary>
    public static ReadOnlySpan<int> MirrorImage =>
    [
        16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
        26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 27, 28, 29, 30, 35, 34, 33, 32, 31,
        45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40,
        54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60, 67, 66, 65,
    ];

    /// <summary>The subject's own left eye: the mean of its contour.</summary>
    public Vector2 LeftEyeCentre => Mean(Points.AsSpan(LeftEye));

    /// <summary>The subject's own right eye: the mean of its contour.</summary>
    public Vector2 RightEyeCentre => Mean(Points.AsSpan(RightEye));

    /// <summary>The distance of the eye centres in space.</summary>
    public float EyeDistance => new Vector3(LeftEyeCentre - RightEyeCentre, EyeDepth).Length();

    /// <summary>Whether each eye lies where another finder saw it, within a share of the eye distance on the picture.</summary>
    public bool EyesAgreeWith(FacePoints other)
    {
        var limit = Agreement * Vector2.Distance(other.LeftEyeCentre, other.RightEyeCentre);
        return Vector2.Distance(LeftEyeCentre, other.LeftEyeCentre) < limit && Vector2.Distance(RightEyeCentre, other.RightEyeCentre) < limit;
    }

    /// <summary>The same points in a frame that is larger by the factors given.</summary>
    public FacePoints Scaled(Vector2 by) => new(Array.ConvertAll(Points, point => point * by), EyeDepth * by.X);

    private static Vector2 Mean(ReadOnlySpan<Vector2> points)
    {
        var sum = Vector2.Zero;
        foreach (var point in points)
        {
            sum += point;
        }

        return sum / points.Length;
    }
}

using System.Numerics;
using Face.Inference.Geometry;

namespace Face.Inference.Landmarks;

/// <summary>Where a face lies: the box of its mesh points, turned by the line through its eyes.</summary>
/// <param name="Roll">Radians, clockwise on the screen.</param>
internal readonly record struct FaceRegion(Vector2 Centre, float Width, float Height, float Roll)
{
    // The outer eye corners of the mesh: of the eye on the image's left (33) and on its right (263).
    private const int OuterCornerLeft = 33;
    private const int OuterCornerRight = 263;

    // Pixels. The nets' inputs are 48 to 224 pixels a side: below this a crop is mostly made up by its enlargement.
    private const float SmallSide = 40;

    /// <summary>
    /// Whether a second look, by another net or at the mirror image, would show nothing that the first does not. A crowd is made of such faces:
    /// without their second looks 156 of them took 15 s, the whole deadline.
    /// </summary>
    public bool IsSmall => LongSide < SmallSide;

    /// <summary>How the camera was held: heads are seldom held at more than 45 degrees.</summary>
    public QuarterTurn CameraTurn => QuarterTurn.Nearest(Roll);

    public float LongSide => MathF.Max(Width, Height);

    /// <summary>The box without its turn.</summary>
    public Box Extent => Box.Around(Centre, Width, Height);

    /// <summary>MediaPipe's rule: the roll is that of the eye corners, the size that of the points in the turned frame.</summary>
    public static FaceRegion Of(ReadOnlySpan<Vector3> mesh)
    {
        var eyeLine = mesh[OuterCornerRight] - mesh[OuterCornerLeft];
        var roll = MathF.Atan2(eyeLine.Y, eyeLine.X);
        var upright = Matrix3x2.CreateRotation(-roll);
        var (least, most) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var point in mesh)
        {
            var turned = Vector2.Transform(new(point.X, point.Y), upright);
            (least, most) = (Vector2.Min(least, turned), Vector2.Max(most, turned));
        }

        var centre = Vector2.Transform((least + most) / 2, Matrix3x2.CreateRotation(roll));
        return new(centre, most.X - least.X, most.Y - least.Y, roll);
    }

    /// <summary>The turned square around it, <paramref name="scale"/> times its longer side.</summary>
    public TurnedSquare Square(float scale, float down = 0) => new(Below(down), scale * LongSide, Roll);

    /// <summary>The same turned as the camera was, not as the head is held.</summary>
    public TurnedSquare CameraSquare(float scale, float down = 0) => new(Below(down), scale * LongSide, CameraTurn.Roll);

    /// <summary>The centre, moved towards the chin by a share of the height.</summary>
    private Vector2 Below(float share) => Centre + share * Height * new Vector2(-MathF.Sin(Roll), MathF.Cos(Roll));
}

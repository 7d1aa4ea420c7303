using System.Numerics;
using Face.Contracts.Reply;
using Face.Inference.Landmarks;
using Face.Inference.Pose;

namespace Face.Inference.People;

/// <summary>The reply's position, landmarks and roll, from points in pixels of the full-size picture.</summary>
internal static class FaceGeometry
{
    // The original's square, in eye distances (contract: measured on its replies).
    private const float SideInEyeDistances = 2.27f;
    private const float CentreBelowEyes = 0.56f;

    /// <summary>The reply's angles lie within this on both sides (contract).</summary>
    private const float HalfTurn = 180;

    /// <summary>A square inside the picture, at least one pixel large.</summary>
    public static Position Square(FacePoints points, int width, int height)
    {
        var (left, right) = (points.LeftEyeCentre, points.RightEyeCentre);
        var eyeLine = left - right;
        // In space, so that a turned face keeps its size.
        var eyeDistance = points.EyeDistance;
        var side = Math.Clamp(Rounded(SideInEyeDistances * eyeDistance), 1, Math.Min(width, height));
        var along = eyeLine == Vector2.Zero ? Vector2.UnitX : Vector2.Normalize(eyeLine);
        var centre = (left + right) / 2 + CentreBelowEyes * eyeDistance * new Vector2(-along.Y, along.X);
        return new(
            Math.Clamp(Rounded(centre.X - side / 2f), 0, width - side),
            Math.Clamp(Rounded(centre.Y - side / 2f), 0, height - side),
            side,
            side);
    }

    /// <summary>The eyes, each rounded once, and the 70 mask points: the eyes again, then the 68.</summary>
    public static Contracts.Reply.Landmarks Landmarks(FacePoints points)
    {
        var (left, right) = (Rounded(points.LeftEyeCentre), Rounded(points.RightEyeCentre));
        return new(left, right, [left, right, .. points.Points.Select(Rounded)]);
    }

    /// <summary>Yaw and pitch of the head, and the roll of the eyes.</summary>
    public static Rotation Rotation(HeadAngles head, FacePoints points) =>
        new(WholeDegrees(head.Yaw), WholeDegrees(head.Pitch), Roll(Rounded(points.LeftEyeCentre), Rounded(points.RightEyeCentre)));

    /// <summary>The eyes as the reply tells them decide the roll.</summary>
    public static int Roll(Point leftEye, Point rightEye) =>
        (int)double.RadiansToDegrees(Math.Atan2(leftEye.Y - rightEye.Y, leftEye.X - rightEye.X));

    /// <summary>The nearest whole degrees.</summary>
    private static int WholeDegrees(float degrees) => Rounded(Math.Clamp(degrees, -HalfTurn, HalfTurn));

    private static Point Rounded(Vector2 point) => new(Rounded(point.X), Rounded(point.Y));

    /// <summary>Halves go up, on both sides of zero: a face that moves by a pixel keeps its shape.</summary>
    private static int Rounded(float value) => (int)MathF.Floor(value + 0.5f);
}

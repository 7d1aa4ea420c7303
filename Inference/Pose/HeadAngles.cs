using System.Numerics;
using Face.Inference.Geometry;
using Face.Inference.Landmarks;

namespace Face.Inference.Pose;

/// <summary>Where a head looks, in degrees.</summary>
/// <param name="Yaw">Positive: nose towards the image's right.</param>
/// <param name="Pitch">Positive: down.</param>
internal readonly record struct HeadAngles(float Yaw, float Pitch)
{
    /// <summary>The same head in a mirror.</summary>
    public HeadAngles Mirrored => this with { Yaw = -Yaw };

    /// <summary>The same head in the picture of a camera that was turned.</summary>
    public HeadAngles Turned(QuarterTurn turn)
    {
        if (turn == QuarterTurn.Upright)
        {
            return this;
        }

        var (yaw, pitch) = (float.DegreesToRadians(Yaw), float.DegreesToRadians(Pitch));
        var onScreen = Vector2.Transform(new(MathF.Sin(yaw) * MathF.Cos(pitch), MathF.Sin(pitch)), Matrix3x2.CreateRotation(turn.Roll));
        return Of(new Vector3(onScreen.X, -onScreen.Y, MathF.Cos(yaw) * MathF.Cos(pitch)));
    }

    /// <param name="share">Of <paramref name="to"/>, 0..1.</param>
    public static HeadAngles Mixed(HeadAngles from, HeadAngles to, float share) =>
        new(float.Lerp(from.Yaw, to.Yaw, share), float.Lerp(from.Pitch, to.Pitch, share));

    /// <summary>From the mesh, by a fit of the canonical face.</summary>
    public static HeadAngles Of(MeshFit mesh)
    {
        var anchors = CanonicalFace.Anchors;
        var from = Array.ConvertAll(anchors, anchor => anchor.Position);
        // The mesh's y points down and its z away from the viewer.
        var to = Array.ConvertAll(anchors, anchor => mesh.Points[anchor.Index] * new Vector3(1, -1, -1));
        return Of(HornFit.Rotation(from, to, Array.ConvertAll(anchors, anchor => anchor.Weight)));
    }

    /// <summary>From the rotation of a face that looks along +z, y up.</summary>
    public static HeadAngles Of(Quaternion rotation) => Of(Vector3.Transform(Vector3.UnitZ, rotation));

    private static HeadAngles Of(Vector3 gaze) =>
        new(Degrees(MathF.Atan2(gaze.X, gaze.Z)), -Degrees(MathF.Asin(Math.Clamp(gaze.Y, -1, 1))));

    private static float Degrees(float radians) => float.RadiansToDegrees(radians);
}

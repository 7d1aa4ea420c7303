using System.Numerics;

namespace Face.Inference.Landmarks;

/// <summary>The mesh's own version of the 68 iBUG points.</summary>
internal static class MeshPoints
{
    /// <summary>The mesh point that stands for each of the 68 (specs: mesh468_to_ibug68).</summary>
    private static ReadOnlySpan<int> Ibug =>
    [
        162, 234, 93, 58, 172, 136, 149, 148, 152, 377, 378, 365, 397, 288, 323, 454, 389,
        71, 63, 105, 66, 107, 336, 296, 334, 293, 301, 168, 197, 5, 4, 75, 97, 2, 326, 305,
        33, 160, 158, 133, 153, 144, 362, 385, 387, 263, 373, 380,
        61, 39, 37, 0, 267, 269, 291, 405, 314, 17, 84, 181, 78, 82, 13, 312, 308, 317, 14, 87,
    ];

    public static Vector2[] Of(MeshFit mesh)
    {
        var points = new Vector2[Ibug.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var point = mesh.Points[Ibug[i]];
            points[i] = new(point.X, point.Y);
        }

        return points;
    }

    /// <summary>The difference of the two eyes' mean depths, in pixels.</summary>
    public static float EyeDepth(MeshFit mesh) => MathF.Abs(MeanDepth(mesh, Ibug[FacePoints.RightEye]) - MeanDepth(mesh, Ibug[FacePoints.LeftEye]));

    private static float MeanDepth(MeshFit mesh, ReadOnlySpan<int> points)
    {
        var sum = 0f;
        foreach (var point in points)
        {
            sum += mesh.Points[point].Z;
        }

        return sum / points.Length;
    }
}

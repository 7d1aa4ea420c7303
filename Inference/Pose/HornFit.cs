using System.Numerics;

namespace Face.Inference.Pose;

/// <summary>
/// The rotation that best turns one set of points into another, sizes and places apart: B. K. P. Horn, "Closed-form solution of absolute
/// orientation using unit quaternions" (1987).
/// </summary>
internal static class HornFit
{
    // Far more than it takes: the error shrinks by a third or more with each step.
    private const int Steps = 100;

    public static Quaternion Rotation(ReadOnlySpan<Vector3> from, ReadOnlySpan<Vector3> to, ReadOnlySpan<float> weights)
    {
        var (centreFrom, centreTo) = (Mean(from, weights), Mean(to, weights));
        var (x, y, z) = (Vector3.Zero, Vector3.Zero, Vector3.Zero);
        for (var i = 0; i < from.Length; i++)
        {
            var source = weights[i] * (from[i] - centreFrom);
            var target = to[i] - centreTo;
            (x, y, z) = (x + source.X * target, y + source.Y * target, z + source.Z * target);
        }

        return LargestEigenvector(HornMatrix(x, y, z));
    }

    private static Vector3 Mean(ReadOnlySpan<Vector3> points, ReadOnlySpan<float> weights)
    {
        var (sum, total) = (Vector3.Zero, 0f);
        for (var i = 0; i < points.Length; i++)
        {
            sum += weights[i] * points[i];
            total += weights[i];
        }

        return sum / total;
    }

    /// <summary>Horn's symmetric matrix N over (w, x, y, z), from the rows of the correlation matrix.</summary>
    private static Matrix4x4 HornMatrix(Vector3 x, Vector3 y, Vector3 z) => new(
        x.X + y.Y + z.Z, y.Z - z.Y, z.X - x.Z, x.Y - y.X,
        y.Z - z.Y, x.X - y.Y - z.Z, x.Y + y.X, z.X + x.Z,
        z.X - x.Z, x.Y + y.X, -x.X + y.Y - z.Z, y.Z + z.Y,
        x.Y - y.X, z.X + x.Z, y.Z + z.Y, -x.X - y.Y + z.Z);

    /// <summary>By power iteration, with a shift by the matrix's norm that makes the largest eigenvalue the largest in magnitude.</summary>
    private static Quaternion LargestEigenvector(Matrix4x4 matrix)
    {
        var shifted = matrix + Matrix4x4.Identity * Norm(matrix);
        // Off every axis, so that no eigenvector is at a right angle to it by chance.
        var vector = new Vector4(1, 0.1f, 0.1f, 0.1f);
        for (var i = 0; i < Steps; i++)
        {
            vector = Vector4.Normalize(Vector4.Transform(vector, shifted));
        }

        return new(vector.Y, vector.Z, vector.W, vector.X);
    }

    private static float Norm(Matrix4x4 matrix)
    {
        var sum = 0f;
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < 4; column++)
            {
                sum += matrix[row, column] * matrix[row, column];
            }
        }

        return MathF.Sqrt(sum);
    }
}

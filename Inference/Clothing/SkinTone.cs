using System.Numerics;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Clothing;

/// <summary>The colour of a face's skin.</summary>
/// <param name="Colour">In OKLab; null where the mesh sees no face.</param>
internal readonly record struct SkinTone(Vector3? Colour)
{
    // Mesh points on the cheeks, where neither beard, glasses nor hair lie as a rule.
    private static ReadOnlySpan<int> CheekPoints => [50, 101, 117, 118, 123, 187, 205, 280, 330, 346, 347, 352, 411, 425];

    /// <summary>How far skin may differ in OKLab's two chroma axes from the cheeks, and in lightness: a neck lies in shadow.</summary>
    private const float ChromaDistance = 0.035f;
    private const float LightnessDistance = 0.25f;

    public static SkinTone Of(Picture picture, MeshFit mesh)
    {
        if (!mesh.SeesFace)
        {
            return new(null);
        }

        var sum = Vector3.Zero;
        foreach (var point in CheekPoints)
        {
            sum += ColourSamples.At(picture, new(mesh.Points[point].X, mesh.Points[point].Y));
        }

        return new(sum / CheekPoints.Length);
    }

    public bool Covers(Vector3 colour)
    {
        if (Colour is not { } skin)
        {
            return false;
        }

        var difference = colour - skin;
        return MathF.Abs(difference.X) < LightnessDistance && new Vector2(difference.Y, difference.Z).Length() < ChromaDistance;
    }
}

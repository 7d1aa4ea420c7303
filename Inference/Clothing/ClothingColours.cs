using System.Globalization;
using System.Numerics;
using Face.Contracts.Reply;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Clothing;

/// <summary>The three dominant colours of what is worn below the chin.</summary>
internal static class ClothingColours
{
    private const int Count = 3;

    /// <summary>Face heights that the picture must hold below the face's square; the original gave no colours with less (contract).</summary>
    private const double RoomBelow = 0.505;

    /// <summary>The reply's channels have 16 levels, each a doubled nibble.</summary>
    private const int LargestNibble = 15;

    /// <param name="position">As the reply tells it, in pixels of the full-size picture.</param>
    /// <returns>Three of <c>#rrggbb</c>, ascending, or none where the picture ends too soon below the face.</returns>
    public static IReadOnlyList<string> Of(Picture picture, Position position, MeshFit mesh)
    {
        if ((picture.FullHeight - (position.Y + position.H)) / (double)position.H < RoomBelow)
        {
            return [];
        }

        var worn = Torso.Of(picture, position).Worn(SkinTone.Of(picture, mesh));
        return [.. KMeans.Centres(worn, Count).Select(Hex).Order(StringComparer.Ordinal)];
    }

    private static string Hex(Vector3 lab)
    {
        var rgb = Oklab.ToSrgb(lab) * LargestNibble;
        return string.Create(CultureInfo.InvariantCulture, $"#{Doubled(rgb.X)}{Doubled(rgb.Y)}{Doubled(rgb.Z)}");
    }

    private static string Doubled(float level) => new("0123456789abcdef"[(int)MathF.Round(level)], 2);
}

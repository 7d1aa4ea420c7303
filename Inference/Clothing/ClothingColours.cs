using System.Globalization;
using System.Numerics;
using Face.Contracts.Reply;
using Face.Inference.Geometry;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Clothing;

/// <summary>The three dominant colours of what is worn below the chin.</summary>
internal static class ClothingColours
{
    private const int Count = 3;

    /// <summary>Sides of the face's square that the picture must hold below it; the original gave no colours with less (contract).</summary>
    private const double RoomBelow = 0.505;

    /// <summary>The reply's channels have 16 levels, each a doubled nibble.</summary>
    private const int LargestNibble = 15;

    /// <param name="position">As the reply tells it, in pixels of the full-size picture.</param>
    /// <returns>
    /// Three of <c>#rrggbb</c>, ascending, or none where the picture ends too soon below the face: below in the picture, whatever its turn, which is
    /// what clients can tell from the reply. The colours are those on the chin's side, if the picture shows that.
    /// </returns>
    public static IReadOnlyList<string> Of(Picture picture, Position position, MeshFit mesh)
    {
        if (RoomOf(picture, position, QuarterTurn.Upright) < RoomBelow)
        {
            return [];
        }

        var turn = mesh.Region.CameraTurn;
        var shown = RoomOf(picture, position, turn) < RoomBelow ? QuarterTurn.Upright : turn;
        var worn = Torso.Of(picture, position, shown).Worn(SkinTone.Of(picture, mesh));
        return [.. KMeans.Centres(worn, Count).Select(Hex).Order(StringComparer.Ordinal)];
    }

    /// <summary>From the square's side at the chin to the picture's edge, in sides of the square.</summary>
    private static double RoomOf(Picture picture, Position position, QuarterTurn turn) => PixelsOf(picture, position, turn) / (double)position.H;

    private static int PixelsOf(Picture picture, Position position, QuarterTurn turn) => turn.Quarters switch
    {
        0 => picture.FullHeight - (position.Y + position.H),
        1 => position.X,
        2 => position.Y,
        _ => picture.FullWidth - (position.X + position.W),
    };

    private static string Hex(Vector3 lab)
    {
        var rgb = Oklab.ToSrgb(lab) * LargestNibble;
        return string.Create(CultureInfo.InvariantCulture, $"#{Doubled(rgb.X)}{Doubled(rgb.Y)}{Doubled(rgb.Z)}");
    }

    private static string Doubled(float level) => new("0123456789abcdef"[(int)MathF.Round(level)], 2);
}

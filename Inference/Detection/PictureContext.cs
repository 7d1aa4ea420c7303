using System.Numerics;
using Face.Inference.Geometry;

namespace Face.Inference.Detection;

/// <summary>
/// What the rest of the picture says about a place: among faces of its size it is likelier one, alone in a picture full of doubtful places less so.
/// </summary>
internal static class PictureContext
{
    /// <summary>The natural logarithm of the ratio at which two sizes are alike to 1/e; perspective makes neighbours differ by as much.</summary>
    private const float SizeDifference = 0.35f;

    /// <summary>In sizes of the larger of two places, the distance at which one counts for the other to 1/e.</summary>
    private const float Neighbourhood = 6;

    /// <summary>
    /// Five numbers: of the other places the best belief, and the best of one of this size; how many there are, and how many faces around; and the
    /// size in the picture. How far a place lies in another is not among them: the detectors see many a face twice.
    /// </summary>
    /// <param name="place">One of <paramref name="places"/>.</param>
    /// <param name="places">All that the detectors saw in the picture.</param>
    /// <param name="pictureSide">The picture's longer side, in pixels.</param>
    public static float[] Of(SeenPlace place, IReadOnlyList<SeenPlace> places, float pictureSide)
    {
        var others = places.Where(other => other != place).ToList();
        return
        [
            Best(others, _ => 1),
            Best(others, other => Likeness(place.Box, other.Box)),
            MathF.Log(1 + others.Count),
            MathF.Log(1 + others.Sum(other => other.Belief * Nearness(place.Box, other.Box))),
            MathF.Log(MathF.Max(1, place.Box.LongSide) / pictureSide),
        ];
    }

    private static float Best(List<SeenPlace> others, Func<SeenPlace, float> weight) =>
        others.Select(other => other.Belief * weight(other)).DefaultIfEmpty().Max();

    private static float Likeness(Box box, Box other)
    {
        var difference = MathF.Log(box.LongSide / other.LongSide) / SizeDifference;
        return MathF.Exp(-difference * difference);
    }

    private static float Nearness(Box box, Box other)
    {
        var distance = Vector2.Distance(box.Centre, other.Centre) / MathF.Max(box.LongSide, other.LongSide);
        return MathF.Exp(-distance / Neighbourhood);
    }
}

using Face.Inference.Geometry;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>
/// What tells a face from what only looks like one: the detectors' scores, the mesh's word, the size, and closer looks. A closer look is
/// UltraFace again, on a small crop around the place: it sees a true face at every magnification, a false one by chance at one.
/// </summary>
internal sealed class VerifierFeatures(UltraFace ultraFace)
{
    /// <summary>The crop's side in sides of the place's box, and the pixels it is drawn with. All four together take 1 ms.</summary>
    private static readonly (float Sides, int Pixels)[] Looks = [(2.2f, 64), (2.5f, 96), (3, 128), (6, 128)];

    /// <summary>Boxes that overlap by more (intersection over union) are of one face.</summary>
    private const float SameFace = 0.3f;

    /// <summary>Scores nearer to 0 or 1 differ by noise only.</summary>
    private const float LeastScore = 0.001f;

    /// <summary>The mesh is unsure of smaller faces, in pixels.</summary>
    private const float SmallWidth = 40;

    /// <summary>Narrower boxes, in pixels, hardly exist.</summary>
    private const float LeastWidth = 4;

    /// <summary>Logits of the best scale and of each, of BlazeFace and of the mesh; the width; how small it is; the mean of the closer looks.</summary>
    public float[] Of(SearchArea area, Candidate candidate, MeshFit fit)
    {
        var box = candidate.Best.Box;
        var width = MathF.Max(LeastWidth, box.Width * area.Enlargement);
        return
        [
            Logit(candidate.Scores[..^1].Max()),
            .. candidate.Scores.Select(Logit),
            Logit(fit.Flag),
            MathF.Log(width),
            MathF.Max(0, MathF.Log(SmallWidth / width)),
            Looks.Average(look => Logit(Look(area, box, look.Sides * box.LongSide, look.Pixels))),
        ];
    }

    private float Look(SearchArea area, Box box, float side, int pixels)
    {
        var near = area with { Area = Box.Around(box.Centre, side, side) };
        return ScoredBox.BestAt(box, ultraFace.Find(near, pixels, LeastScore), SameFace);
    }

    private static float Logit(float score)
    {
        var p = Math.Clamp(score, LeastScore, 1 - LeastScore);
        return MathF.Log(p / (1 - p));
    }
}

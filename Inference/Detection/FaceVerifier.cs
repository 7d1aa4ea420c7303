using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>How likely a candidate is a face: some are clear from a few numbers, the others are looked at with a net and with the picture around.</summary>
internal sealed class FaceVerifier(VerifierFeatures features, FeatureMaps maps, VerifierHeads heads)
{
    /// <summary>
    /// Beyond these the first belief stands: of 2,575 labelled candidates with masks it is wrong for 7 below and 9 above (cross-validated). A third
    /// of all lie there, which saves their time; and the large, clear faces, of which the second has seen few, never depend on it.
    /// </summary>
    private const float ClearlyNone = 0.03f;
    private const float ClearlyFace = 0.97f;

    public FirstLook Look(SearchArea area, Candidate candidate, MeshFit fit)
    {
        var seen = features.Of(area, candidate, fit);
        return new(candidate, fit, seen, heads.First(seen));
    }

    /// <summary>Probability, 0..1, by a second look where the first left doubts.</summary>
    /// <param name="places">Everything that was looked at in the area.</param>
    public float Belief(SearchArea area, FirstLook look, IReadOnlyList<SeenPlace> places) => IsUnsure(look.Belief)
        ? heads.Unsure([.. look.Features, .. PictureContext.Of(look.Place, places, area.LongSide), .. maps.Of(area, look.Mesh)])
        : look.Belief;

    public static bool IsUnsure(double belief) => belief is > ClearlyNone and < ClearlyFace;
}

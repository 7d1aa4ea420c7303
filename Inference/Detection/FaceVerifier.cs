using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>How likely a candidate is a face: some are clear from a few numbers, the others are looked at with a net.</summary>
internal sealed class FaceVerifier(VerifierFeatures features, FeatureMaps maps, VerifierHeads heads)
{
    /// <summary>
    /// Beyond these the first belief stands: of 2,575 labelled candidates with masks it is wrong for 7 below and 9 above (cross-validated). A third
    /// of all lie there, which saves their time; and the large, clear faces, of which the second has seen few, never depend on it.
    /// </summary>
    private const float ClearlyNone = 0.03f;
    private const float ClearlyFace = 0.97f;

    /// <summary>Probability, 0..1.</summary>
    public float Belief(SearchArea area, Candidate candidate, MeshFit fit)
    {
        var seen = features.Of(area, candidate, fit);
        var belief = heads.First(seen);
        return IsUnsure(belief) ? heads.Unsure([.. seen, .. maps.Of(area, fit)]) : belief;
    }

    /// <summary>The same without the look of the net.</summary>
    public float FirstBelief(SearchArea area, Candidate candidate, MeshFit fit) => heads.First(features.Of(area, candidate, fit));

    public static bool IsUnsure(double belief) => belief is > ClearlyNone and < ClearlyFace;
}

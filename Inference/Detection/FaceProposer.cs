using Face.Inference.Geometry;

namespace Face.Inference.Detection;

/// <summary>The places that may be faces: what UltraFace at several scales and BlazeFace saw, at thresholds that miss little.</summary>
internal sealed class FaceProposer(UltraFace ultraFace, BlazeFace blazeFace, DetectionPolicy policy)
{
    /// <summary>Best first. The scores of each are UltraFace's by scale, then BlazeFace's; a scale that the picture is too small for has seen nothing.</summary>
    public List<Candidate> Propose(SearchArea area, CancellationToken cancel)
    {
        var largest = (int)(policy.LargestEnlargement * area.LongSide);
        var found = new List<List<ScoredBox>>();
        var last = 0;
        foreach (var scale in policy.Scales.Select(scale => Math.Min(scale, largest)))
        {
            cancel.ThrowIfCancellationRequested();
            found.Add(scale == last ? [] : ultraFace.Find(area, scale, scale <= policy.FineScale ? policy.CoarseThreshold : policy.FineThreshold));
            last = scale;
        }

        found.Add(blazeFace.Find(area, policy.BlazeFaceThreshold));
        return Candidate.Join(found, policy.SameFace);
    }
}

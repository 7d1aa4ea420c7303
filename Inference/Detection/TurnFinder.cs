using Face.Inference.Geometry;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>
/// Guesses how the camera was held when a photo does not say so, by a quick look at each turn: the mesh, which knows upright faces only, at the
/// face that was found, or where none was seen well at the places that the detectors at their coarsest scale see then.
/// </summary>
internal sealed class TurnFinder(UltraFace ultraFace, BlazeFace blazeFace, FaceMesh mesh, DetectionPolicy policy)
{
    /// <summary>The turn at which the mesh sees a face better than upright; null where there is none.</summary>
    /// <param name="upright">The best face of the picture as it is; null where there is none.</param>
    public QuarterTurn? Find(PicturePyramid picture, DetectedFace? upright, CancellationToken cancel)
    {
        var seen = upright?.Certainty > policy.LeastCertaintyOfTurn ? upright : null;
        var (best, flag) = ((QuarterTurn?)null, seen?.Mesh.Flag ?? policy.LeastFlagOfTurn);
        foreach (var turn in QuarterTurn.Turned)
        {
            cancel.ThrowIfCancellationRequested();
            var area = SearchArea.Whole(picture) with { Turn = turn };
            var places = seen is null ? Places(area) : [seen.Candidate.Best.Box];
            var turned = places.Select(place => mesh.Flag(picture, place, turn.Roll, area.Outside)).DefaultIfEmpty().Max();
            (best, flag) = turned > flag ? (turn, turned) : (best, flag);
        }

        return best;
    }

    private IEnumerable<Box> Places(SearchArea area)
    {
        var coarsest = Math.Min(policy.Scales[0], (int)(policy.LargestEnlargement * area.LongSide));
        var seen = ultraFace.Find(area, coarsest, policy.CoarseThreshold).Concat(blazeFace.Find(area, policy.BlazeFaceThreshold));
        return ScoredBox.Suppress(seen, policy.SameFace).Take(policy.PlacesOfTurn).Select(place => place.Box);
    }
}

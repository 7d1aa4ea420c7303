using Face.Inference.Geometry;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>Finds faces: detectors at several scales propose, the mesh and the votes decide.</summary>
internal sealed class FaceDetector(UltraFace ultraFace, BlazeFace blazeFace, FaceMesh mesh, DetectionPolicy policy)
{
    /// <summary>The faces of a picture, with a second look at one that a face may fill where the first finds nothing.</summary>
    public List<DetectedFace> Find(PicturePyramid picture, CancellationToken cancel)
    {
        var faces = Search(SearchArea.Whole(picture), cancel);
        return faces.Count > 0
            ? faces
            : [.. Search(SearchArea.WithSurroundings(picture), cancel).Where(face => picture.Bounds.Contains(face.Mesh.Region.Centre))];
    }

    private List<DetectedFace> Search(SearchArea area, CancellationToken cancel)
    {
        var faces = new List<DetectedFace>();
        foreach (var candidate in Candidate.Join(Propose(area, cancel), policy.SameFace))
        {
            cancel.ThrowIfCancellationRequested();
            if (Examine(area, candidate) is { } face)
            {
                faces.Add(face);
            }
        }

        return DetectedFace.WithoutNested(faces, policy);
    }

    private List<List<ScoredBox>> Propose(SearchArea area, CancellationToken cancel)
    {
        var largest = (int)(policy.LargestEnlargement * area.LongSide);
        var found = new List<List<ScoredBox>>();
        foreach (var scale in policy.Scales.Select(scale => Math.Min(scale, largest)).Distinct())
        {
            cancel.ThrowIfCancellationRequested();
            found.Add(ultraFace.Find(area, scale, scale <= policy.FineScale ? policy.CoarseThreshold : policy.FineThreshold));
        }

        found.Add(blazeFace.Find(area));
        return found;
    }

    /// <summary>Null when it is no face.</summary>
    private DetectedFace? Examine(SearchArea area, Candidate candidate)
    {
        var (box, score) = (candidate.Best.Box, candidate.Best.Score);
        if (box.Width * area.Enlargement < policy.MeshWidth)
        {
            return score > policy.SmallFaceScore || candidate.Votes > 1
                ? new(candidate, mesh.Fit(area.Picture, box, FaceMesh.Upright, area.Outside))
                : null;
        }

        var fit = mesh.Fit(area.Picture, box, FaceMesh.QuarterTurns, area.Outside);
        if (fit.Flag > policy.MeshFlag)
        {
            return new(candidate, fit);
        }

        var kept = candidate.Votes >= policy.EnoughVotes || (candidate.Votes == 2 && score > policy.TwoVotesScore);
        return kept ? new(candidate, mesh.Guess(area.Picture, box, area.Outside)) : null;
    }
}

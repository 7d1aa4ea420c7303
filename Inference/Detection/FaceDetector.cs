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
            : [.. Search(SearchArea.WithSurroundings(picture), cancel).Where(face => (!policy.PadMesh || face.Mesh.SeesFace) && picture.Bounds.Contains(face.Mesh.Region.Centre))];
    }

    private List<DetectedFace> Search(SearchArea area, CancellationToken cancel)
    {
        var candidates = Candidate.Join(Propose(area, cancel), policy.SameFace);
        var faces = Examine(area, candidates, policy.TurnsLast ? FaceMesh.Upright : FaceMesh.QuarterTurns, cancel);
        if (faces.Count == 0 && policy.TurnsLast) faces = Examine(area, candidates, FaceMesh.QuarterTurns, cancel);
        return DetectedFace.WithoutNested(faces, policy);
    }

    private List<DetectedFace> Examine(SearchArea area, List<Candidate> candidates, float[] turns, CancellationToken cancel)
    {
        var faces = new List<DetectedFace>();
        foreach (var candidate in candidates)
        {
            cancel.ThrowIfCancellationRequested();
            if (Examine(area, candidate, turns) is { } face)
            {
                faces.Add(face);
            }
        }

        return faces;
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
    private DetectedFace? Examine(SearchArea area, Candidate candidate, float[] turns)
    {
        var (box, score) = (candidate.Best.Box, candidate.Best.Score);
        if (box.Width * area.Enlargement < policy.MeshWidth)
        {
            return score > policy.SmallFaceScore || candidate.Votes > 1
                ? new(candidate, mesh.Fit(area.Picture, box, FaceMesh.Upright, area.Outside))
                : null;
        }

        var fit = mesh.Fit(area.Picture, box, turns, area.Outside);
        if (!fit.SeesFace)
        {
            fit = mesh.Guess(area.Picture, box, area.Outside);
        }

        var kept = (fit.SeesFace && policy.GuessCounts) || candidate.Votes >= policy.EnoughVotes || (candidate.Votes == 2 && score > policy.TwoVotesScore);
        return kept ? new(candidate, fit) : null;
    }
}

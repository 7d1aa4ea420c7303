using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>Finds faces: detectors at several scales propose, a verifier decides.</summary>
internal sealed class FaceDetector(FaceProposer proposer, FaceMesh mesh, FaceVerifier verifier, DetectionPolicy policy)
{
    /// <summary>
    /// The faces of a picture. What costs false faces is tried only where nothing else is found: first a camera that was turned, then a face
    /// that fills the picture.
    /// </summary>
    public List<DetectedFace> Find(PicturePyramid picture, CancellationToken cancel)
    {
        var whole = SearchArea.Whole(picture);
        var candidates = proposer.Propose(whole, cancel);
        var faces = Examine(whole, candidates, FaceMesh.Upright, policy.LeastBelief, cancel);
        if (faces.Count == 0)
        {
            faces = Examine(whole, candidates, FaceMesh.QuarterTurns, policy.LeastBelief, cancel);
        }

        return faces.Count > 0 ? faces : FindWithSurroundings(picture, cancel);
    }

    private List<DetectedFace> FindWithSurroundings(PicturePyramid picture, CancellationToken cancel)
    {
        var area = SearchArea.WithSurroundings(picture);
        var faces = Examine(area, proposer.Propose(area, cancel), FaceMesh.QuarterTurns, policy.LeastBeliefOfFilling, cancel);
        var leastSide = policy.LeastFilling * MathF.Min(picture.Bounds.Width, picture.Bounds.Height);
        return faces.FindAll(face => face.Mesh.SeesFace && face.Mesh.Region.LongSide > leastSide && picture.Bounds.Contains(face.Mesh.Region.Centre));
    }

    private List<DetectedFace> Examine(
        SearchArea area, List<Candidate> candidates, IReadOnlyList<float> rolls, float leastBelief, CancellationToken cancel)
    {
        var faces = new List<DetectedFace>();
        foreach (var candidate in candidates)
        {
            cancel.ThrowIfCancellationRequested();
            var fit = mesh.Fit(area.Picture, candidate.Best.Box, rolls, area.Outside);
            var belief = verifier.Belief(area, candidate, fit);
            if (belief > leastBelief)
            {
                faces.Add(new(candidate, fit, belief));
            }
        }

        return DetectedFace.WithoutNested(faces, policy.NestedOverlap);
    }
}

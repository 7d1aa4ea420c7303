using Face.Inference.Geometry;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>Finds faces: detectors at several scales propose, a verifier decides.</summary>
internal sealed class FaceDetector(
    FaceProposer proposer, TurnFinder turns, FaceMesh mesh, FaceVerifier verifier, DetectionPolicy policy)
{
    /// <summary>
    /// The faces of a picture. What costs false faces is tried only where nothing better is found: first a camera that was turned, then a face
    /// that fills the picture, seen by the detectors or by the mesh alone.
    /// </summary>
    public List<DetectedFace> Find(PicturePyramid picture, CancellationToken cancel)
    {
        var faces = FindAll(picture, QuarterTurn.Upright, cancel);
        var best = MostCertain(faces);
        if (!(best?.Certainty > policy.Certain) && turns.Find(picture, best, cancel) is { } turn)
        {
            var others = FindAll(picture, turn, cancel);
            faces = IsTurned(best, MostCertain(others)) ? others : faces;
        }

        if (faces.Count == 0)
        {
            faces = FindWithSurroundings(picture, cancel);
        }

        return faces.Count > 0 ? faces : FindWithoutDetectors(picture, cancel);
    }

    private List<DetectedFace> FindAll(PicturePyramid picture, QuarterTurn turn, CancellationToken cancel)
    {
        var area = SearchArea.Whole(picture) with { Turn = turn };
        return Examine(area, [turn.Roll], verifier.Belief, policy.LeastBelief, cancel);
    }

    /// <summary>The verifier may prefer an upright face upside down, such as an old one that fills the picture; the mesh must too.</summary>
    private bool IsTurned(DetectedFace? upright, DetectedFace? turned) => turned is not null
        && turned.Certainty > MathF.Max(policy.LeastCertaintyOfTurn, upright?.Certainty + policy.LeastGainOfTurn ?? 0)
        && turned.Mesh.Flag > (upright?.Mesh.Flag ?? 0);

    private static DetectedFace? MostCertain(List<DetectedFace> faces) => faces.MaxBy(face => face.Certainty);

    /// <summary>The verifier's second look has learnt nothing of such faces.</summary>
    private List<DetectedFace> FindWithSurroundings(PicturePyramid picture, CancellationToken cancel)
    {
        var area = SearchArea.WithSurroundings(picture);
        var faces = Examine(area, FaceMesh.QuarterTurns, verifier.FirstBelief, policy.LeastBeliefOfFilling, cancel);
        return faces.FindAll(face => face.Mesh.SeesFace && Fills(picture, face.Mesh));
    }

    /// <summary>The detectors miss faces of which little more than the eyes and the mouth is shown; the mesh can be asked without them.</summary>
    private List<DetectedFace> FindWithoutDetectors(PicturePyramid picture, CancellationToken cancel)
    {
        foreach (var share in policy.FillingSquares)
        {
            cancel.ThrowIfCancellationRequested();
            var side = share * picture.Bounds.ShortSide;
            var square = Box.Around(picture.Bounds.Centre, side, side);
            var fit = mesh.Fit(picture, square, FaceMesh.Upright, Outside.Edge);
            if (fit.Flag > policy.LeastFlagOfFilling && Fills(picture, fit))
            {
                return [new(new(new(square, fit.Flag), []), fit, fit.Flag)];
            }
        }

        return [];
    }

    private bool Fills(PicturePyramid picture, MeshFit fit) =>
        fit.Region.LongSide > policy.LeastFilling * picture.Bounds.ShortSide && picture.Bounds.Contains(fit.Region.Centre);

    private List<DetectedFace> Examine(
        SearchArea area, IReadOnlyList<float> rolls, Func<SearchArea, Candidate, MeshFit, float> beliefIn, float leastBelief, CancellationToken cancel)
    {
        var faces = new List<DetectedFace>();
        foreach (var candidate in proposer.Propose(area, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            var fit = mesh.Fit(area.Picture, candidate.Best.Box, rolls, area.Outside);
            var belief = beliefIn(area, candidate, fit);
            if (belief > leastBelief)
            {
                faces.Add(new(candidate, fit, belief));
            }
        }

        return DetectedFace.WithoutNested(faces, policy.NestedOverlap);
    }
}

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
        var looks = Look(area, [turn.Roll], cancel);
        var places = looks.ConvertAll(look => look.Place);
        return Faces(looks, look => verifier.Belief(area, look, places), policy.LeastBelief, cancel);
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
        var faces = Faces(Look(area, FaceMesh.QuarterTurns, cancel), look => look.Belief, policy.LeastBeliefOfFilling, cancel);
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

    private List<FirstLook> Look(SearchArea area, IReadOnlyList<float> rolls, CancellationToken cancel)
    {
        var looks = new List<FirstLook>();
        foreach (var candidate in proposer.Propose(area, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            looks.Add(verifier.Look(area, candidate, mesh.Fit(area.Picture, candidate.Best.Box, rolls, area.Outside)));
        }

        return looks;
    }

    private List<DetectedFace> Faces(List<FirstLook> looks, Func<FirstLook, float> beliefIn, float leastBelief, CancellationToken cancel)
    {
        var faces = new List<DetectedFace>();
        foreach (var look in looks)
        {
            cancel.ThrowIfCancellationRequested();
            var belief = beliefIn(look);
            if (belief > leastBelief)
            {
                faces.Add(new(look.Candidate, look.Mesh, belief));
            }
        }

        return DetectedFace.WithoutNested(faces, policy.NestedOverlap);
    }
}

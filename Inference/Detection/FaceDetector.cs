using Face.Inference.Geometry;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>Finds faces: detectors at several scales propose, the mesh and the votes decide.</summary>
internal sealed class FaceDetector(UltraFace ultraFace, BlazeFace blazeFace, FaceMesh mesh, DetectionPolicy policy)
{
    /// <summary>
    /// The faces of a picture. What costs false faces is tried only where nothing else is found: first a camera that was turned, then a face
    /// that fills the picture.
    /// </summary>
    public List<DetectedFace> Find(PicturePyramid picture, CancellationToken cancel)
    {
        var whole = SearchArea.Whole(picture);
        var candidates = Propose(whole, cancel);
        var faces = Examine(whole, candidates, FaceMesh.Upright, IsFace, cancel);
        if (faces.Count == 0)
        {
            faces = Examine(whole, candidates, FaceMesh.QuarterTurns, IsFace, cancel);
        }

        return faces.Count > 0 ? faces : FindWithSurroundings(picture, cancel);
    }

    private List<DetectedFace> FindWithSurroundings(PicturePyramid picture, CancellationToken cancel)
    {
        var area = SearchArea.WithSurroundings(picture);
        var faces = Examine(area, Propose(area, cancel), FaceMesh.QuarterTurns, IsFaceThatFills, cancel);
        return faces.FindAll(face => picture.Bounds.Contains(face.Mesh.Region.Centre));
    }

    private List<Candidate> Propose(SearchArea area, CancellationToken cancel)
    {
        var largest = (int)(policy.LargestEnlargement * area.LongSide);
        var found = new List<List<ScoredBox>>();
        foreach (var scale in policy.Scales.Select(scale => Math.Min(scale, largest)).Distinct())
        {
            cancel.ThrowIfCancellationRequested();
            found.Add(ultraFace.Find(area, scale, scale <= policy.FineScale ? policy.CoarseThreshold : policy.FineThreshold));
        }

        found.Add(blazeFace.Find(area));
        return Candidate.Join(found, policy.SameFace);
    }

    private List<DetectedFace> Examine(
        SearchArea area, List<Candidate> candidates, IReadOnlyList<float> rolls, Func<Candidate, MeshFit, bool> keeps, CancellationToken cancel)
    {
        var faces = new List<DetectedFace>();
        foreach (var candidate in candidates)
        {
            cancel.ThrowIfCancellationRequested();
            var isSmall = candidate.Best.Box.Width * area.Enlargement < policy.MeshWidth;
            var fit = mesh.Fit(area.Picture, candidate.Best.Box, isSmall ? FaceMesh.Upright : rolls, area.Outside);
            if (isSmall ? candidate.Reaches(policy.SmallScores) : keeps(candidate, fit))
            {
                faces.Add(new(candidate, fit));
            }
        }

        return DetectedFace.WithoutNested(faces, policy.NestedOverlap);
    }

    private bool IsFace(Candidate candidate, MeshFit fit) => candidate.Reaches(LeastScores(candidate.Best.Box.Width, fit.SeesFace));

    private IReadOnlyList<float> LeastScores(float width, bool seen) =>
        seen ? policy.SeenScores
        : width < policy.LargeWidth ? policy.UnseenScores
        : policy.UnseenLargeScores;

    /// <summary>Where nothing else was found, the mesh's word is enough.</summary>
    private bool IsFaceThatFills(Candidate candidate, MeshFit fit) => fit.SeesFace || candidate.Reaches(policy.UnseenScores);
}

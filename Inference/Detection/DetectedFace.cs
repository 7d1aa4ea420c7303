using Face.Inference.Geometry;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>A face that was found, with its mesh.</summary>
internal sealed record DetectedFace(Candidate Candidate, MeshFit Mesh)
{
    public float Score => Candidate.Best.Score;

    /// <summary>The detector's score, halved where the mesh sees no face; 0..1.</summary>
    public float Confidence => Score * (0.5f + 0.5f * Mesh.Flag);

    /// <summary>Keeps of faces that lie in one another the one with more votes, the better mesh and the larger box.</summary>
    public static List<DetectedFace> WithoutNested(IEnumerable<DetectedFace> faces, DetectionPolicy policy)
    {
        var kept = new List<DetectedFace>();
        foreach (var face in faces.OrderByDescending(face => face.Strength))
        {
            var extent = face.Extent(policy.MeshFlag);
            if (!kept.Exists(better => better.Extent(policy.MeshFlag).OverlapOfSmaller(extent) > policy.NestedOverlap))
            {
                kept.Add(face);
            }
        }

        return kept;
    }

    private float Strength => 0.5f * Candidate.Votes + Score * Mesh.Flag + 0.1f * MathF.Log(Candidate.Best.Box.Width);

    private Box Extent(float flag) => Mesh.Flag > flag ? Mesh.Region.Extent : Candidate.Best.Box;
}

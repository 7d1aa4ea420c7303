using Face.Inference.Geometry;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>A face that was found, with its mesh.</summary>
internal sealed record DetectedFace(Candidate Candidate, MeshFit Mesh)
{
    /// <summary>The detector's score, halved where the mesh sees no face; 0..1.</summary>
    public float Confidence => Candidate.Best.Score * (0.5f + 0.5f * Mesh.Flag);

    /// <summary>What it covers: the mesh's points, or the detector's box where the mesh does not see the face.</summary>
    private Box Extent => Mesh.SeesFace ? Mesh.Region.Extent : Candidate.Best.Box;

    /// <summary>Which of two faces in one place is the likelier: votes count most, then what detector and mesh believe, then the size.</summary>
    private float Strength => 0.5f * Candidate.Votes + Candidate.Best.Score * Mesh.Flag + 0.1f * MathF.Log(Candidate.Best.Box.Width);

    /// <summary>Keeps of faces that lie in one another the one with more votes, the better mesh and the larger box.</summary>
    public static List<DetectedFace> WithoutNested(IEnumerable<DetectedFace> faces, float overlap)
    {
        var kept = new List<DetectedFace>();
        foreach (var face in faces.OrderByDescending(face => face.Strength))
        {
            if (!kept.Exists(better => better.Extent.OverlapOfSmaller(face.Extent) > overlap))
            {
                kept.Add(face);
            }
        }

        return kept;
    }
}

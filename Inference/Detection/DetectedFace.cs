using Face.Inference.Geometry;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>A face that was found, with its mesh.</summary>
/// <param name="Belief">The probability that it is a face, 0..1.</param>
internal sealed record DetectedFace(Candidate Candidate, MeshFit Mesh, float Belief)
{
    /// <summary>How much of a probability a face e times as wide makes up for, between two that lie in one another.</summary>
    private const float SizeWeight = 0.05f;

    /// <summary>What it covers: the mesh's points, or the detector's box where the mesh does not see the face.</summary>
    private Box Extent => Mesh.SeesFace ? Mesh.Region.Extent : Candidate.Best.Box;

    /// <summary>What verifier and mesh say together, 0..1: how surely it is a face and the right way round.</summary>
    public float Certainty => Belief * Mesh.Flag;

    private float Strength => Belief + SizeWeight * MathF.Log(Candidate.Best.Box.Width);

    /// <summary>Keeps of faces that lie in one another the likelier and larger.</summary>
    /// <param name="overlap">The share of the smaller one's box from which on one of two is dropped.</param>
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

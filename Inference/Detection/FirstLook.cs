using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>What <see cref="FaceVerifier"/> makes of a candidate by itself.</summary>
/// <param name="Features">Those of <see cref="VerifierFeatures"/>.</param>
/// <param name="Belief">The probability of a face, 0..1.</param>
internal sealed record FirstLook(Candidate Candidate, MeshFit Mesh, float[] Features, float Belief)
{
    public SeenPlace Place => new(Mesh.Region.Extent, Belief);
}

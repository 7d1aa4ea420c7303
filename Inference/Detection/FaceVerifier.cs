using Face.Inference.Engine;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>How likely a candidate is a face: a head that <c>models/train</c> fits on labelled faces and on what was falsely found.</summary>
internal sealed class FaceVerifier(VerifierFeatures features, Nets nets)
{
    private readonly Head head = new(nets["face-verifier"], "face");

    /// <summary>Probability, 0..1.</summary>
    public float Belief(SearchArea area, Candidate candidate, MeshFit fit) => head.Run(features.Of(area, candidate, fit))[1];
}

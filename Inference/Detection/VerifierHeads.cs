using Face.Inference.Engine;

namespace Face.Inference.Detection;

/// <summary>The two heads that <c>models/train</c> fits on labelled faces and on what was falsely found.</summary>
internal sealed class VerifierHeads(Nets nets)
{
    private readonly Head first = new(nets["face-verifier"], "face");
    private readonly Head unsure = new(nets["unsure-face-verifier"], "face");

    /// <summary>How likely there is a face, 0..1.</summary>
    /// <param name="features">Those of <see cref="VerifierFeatures"/>.</param>
    public float First(float[] features) => first.Run(features)[1];

    /// <summary>The same where the first is unsure.</summary>
    /// <param name="features">Those of <see cref="VerifierFeatures"/>, then <see cref="PictureContext"/>'s and the <see cref="FeatureMaps"/>.</param>
    public float Unsure(float[] features) => unsure.Run(features)[1];
}

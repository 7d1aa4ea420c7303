namespace Face.Train.Detection;

/// <summary>A candidate of the detectors, and whether a label says that there is a face.</summary>
/// <param name="Features">For the first verifier.</param>
/// <param name="Maps">What the verifier of unsure ones sees besides.</param>
internal sealed record CandidateExample(string Set, string File, float[] Features, float[] Maps, bool IsFace);

namespace Face.Train.Detection;

/// <summary>A candidate of the detectors, and whether a label says that there is a face.</summary>
internal sealed record CandidateExample(string Set, string File, float[] Features, bool IsFace);

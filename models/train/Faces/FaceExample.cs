using Face.Inference.Attributes;
using Face.Labelled;

namespace Face.Train.Faces;

/// <summary>A labelled face and what the nets saw in it.</summary>
internal sealed record FaceExample(string Set, Row Label, FaceFeatures Features);

using Face.Inference.Geometry;

namespace Face.Inference.Detection;

/// <summary>A place of a picture that was looked at.</summary>
/// <param name="Belief">The probability of a face there, 0..1.</param>
internal readonly record struct SeenPlace(Box Box, float Belief);

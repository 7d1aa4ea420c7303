using Face.Inference.Attributes;
using Face.Labelled;

namespace Face.Train.Faces;

/// <summary>A labelled face and what the nets saw in it.</summary>
/// <param name="IsKeptOut">Whether the net that was trained here (<c>faceres/</c>) has not learnt from it.</param>
internal sealed record FaceExample(string Set, Row Label, FaceFeatures Features, bool IsKeptOut)
{
    /// <summary>Every so many-th picture of a set, by its number, is kept out (<c>faceres/faces.py</c>).</summary>
    public const int KeptOutEvery = 5;
}

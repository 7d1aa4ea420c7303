using Face.Contracts;
using Face.Contracts.Reply;

namespace Face.Accuracy.Analysis;

/// <summary>What the analysis made of one picture.</summary>
internal sealed record MeasuredPicture
{
    public required string File { get; init; }

    /// <summary>Pixels of the upright picture; 0 when it was refused.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Why the picture was refused; such a picture counts in no figure.</summary>
    public Failure? Refusal { get; init; }

    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The people in the types that the figures are taken in, in the reply's order.</summary>
    public IReadOnlyList<MeasuredFace> Faces { get; init; } = [];

    public double Milliseconds { get; init; }
}

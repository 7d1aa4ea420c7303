using Face.Contracts.Reply;

namespace Face.Contracts;

/// <summary>A worker's answer to <see cref="AnalyzePicture"/>: people, or an expected failure.</summary>
public sealed record PictureAnalyzed
{
    public int Version { get; init; } = AnalyzePicture.CurrentVersion;

    public required Guid RequestId { get; init; }

    /// <summary>Why there is no analysis (a damaged picture, say); null on success.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Larger <c>position.w</c> first; empty when no face was found.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Changes whenever a model or the way it is used does.</summary>
    public string ModelVersion { get; init; } = "";

    /// <summary>Milliseconds the message waited in the queue.</summary>
    public double QueueMs { get; init; }

    /// <summary>Milliseconds of decoding.</summary>
    public double DecodeMs { get; init; }

    /// <summary>Milliseconds of everything after decoding.</summary>
    public double InferenceMs { get; init; }
}

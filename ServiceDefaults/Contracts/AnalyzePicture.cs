namespace Face.Contracts;

/// <summary>Work for one inference worker; the answer is a <see cref="PictureAnalyzed"/>.</summary>
public sealed record AnalyzePicture
{
    /// <summary>The queue, and the exchange of the same name, that the workers consume.</summary>
    public const string Queue = "inference";

    /// <summary>The version of this message that this build writes; workers refuse a newer one.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version that wrote this message.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The request's id, the same in every hop.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>After this moment nobody waits for the answer.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>When the fetcher queued it, for the queue's time.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>The picture's bytes; null when they are parked.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The Redis key the bytes are parked under, when they are too many for a message.</summary>
    public string? ParkedUnder { get; init; }

    /// <summary>What the fetcher read from the header.</summary>
    public required PictureHeader Header { get; init; }

    /// <summary>What to compute.</summary>
    public required AnalysisOptions Options { get; init; }
}

/// <summary>A picture's header, read without decoding it.</summary>
/// <param name="Format">Decided by content.</param>
/// <param name="Width">Stored width in pixels, before the orientation is applied.</param>
/// <param name="Height">Stored height in pixels, before the orientation is applied.</param>
/// <param name="Orientation">EXIF orientation 1..8; 1 when there is none or it is damaged.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height, int Orientation)
{
    /// <summary>Orientations 5..8 swap the sides.</summary>
    public bool SwapsSides => Orientation >= 5;

    /// <summary>The upright width, the frame of every coordinate in a reply.</summary>
    public int UprightWidth => SwapsSides ? Height : Width;

    /// <summary>The upright height.</summary>
    public int UprightHeight => SwapsSides ? Width : Height;
}

/// <summary>The two formats the API takes.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
}

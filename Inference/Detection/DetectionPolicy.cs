namespace Face.Inference.Detection;

/// <summary>What is taken for a face. The values are the reference pipeline's, measured on the development sets (docs/models).</summary>
internal sealed record DetectionPolicy
{
    /// <summary>Long sides, in pixels, that UltraFace sees the picture at: it finds faces of about 10 to 256 pixels at each.</summary>
    public IReadOnlyList<int> Scales { get; init; } = [320, 640, 1280];

    /// <summary>A picture is never enlarged by more than this: beyond it only false faces come.</summary>
    public float LargestEnlargement { get; init; } = 2;

    /// <summary>UltraFace's score at scales up to <see cref="FineScale"/>; finer scales find more that is no face.</summary>
    public float CoarseThreshold { get; init; } = 0.6f;

    public float FineThreshold { get; init; } = 0.7f;

    public int FineScale { get; init; } = 640;

    /// <summary>Detections that overlap by more (intersection over union) are one face with one vote a source.</summary>
    public float SameFace { get; init; } = 0.3f;

    /// <summary>Below this width, in pixels, the mesh cannot tell a face: the detectors alone decide.</summary>
    public float MeshWidth { get; init; } = 20;

    /// <summary>The score that one detector alone needs below <see cref="MeshWidth"/>.</summary>
    public float SmallFaceScore { get; init; } = 0.9f;

    public bool TurnsLast { get; init; }
    public bool PadMesh { get; init; }
    public bool GuessCounts { get; init; } = true;
    /// <summary>With two votes and this score a face is kept against the mesh: masks and profiles hide it (recall of masks 82, without 66).</summary>
    public float TwoVotesScore { get; init; } = 0.95f;

    /// <summary>With so many votes a face is kept at any score.</summary>
    public int EnoughVotes { get; init; } = 3;

    /// <summary>Of two faces that share more of the smaller one's box, the weaker goes: fine scales find faces inside a large one.</summary>
    public float NestedOverlap { get; init; } = 0.5f;
}

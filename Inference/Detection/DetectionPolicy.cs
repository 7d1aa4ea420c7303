namespace Face.Inference.Detection;

/// <summary>What is taken for a face, measured on the development sets: masks, WIDER at 416 pixels, and pictures without faces.</summary>
internal sealed record DetectionPolicy
{
    /// <summary>Long sides, in pixels, that UltraFace sees the picture at: it finds faces of about 10 to 256 pixels at each.</summary>
    public IReadOnlyList<int> Scales { get; init; } = [320, 640, 1280];

    /// <summary>A picture is never enlarged by more than this: beyond it only false faces come.</summary>
    public float LargestEnlargement { get; init; } = 2;

    /// <summary>UltraFace's score at scales up to <see cref="FineScale"/>; finer scales find more that is no face.</summary>
    public float CoarseThreshold { get; init; } = 0.6f;

    /// <summary>UltraFace's score above <see cref="FineScale"/>.</summary>
    public float FineThreshold { get; init; } = 0.7f;

    /// <summary>The largest long side in pixels that <see cref="CoarseThreshold"/> holds for.</summary>
    public int FineScale { get; init; } = 640;

    /// <summary>Detections that overlap by more (intersection over union) are one face with one vote a source.</summary>
    public float SameFace { get; init; } = 0.3f;

    /// <summary>
    /// The least score of a face that the mesh sees too, by its votes: one, two, three and more. Without the first a third more false faces come in
    /// pictures without any, and a picture that a face fills is seldom looked at with surroundings, where the face is found better.
    /// </summary>
    public IReadOnlyList<float> SeenScores { get; init; } = [0.8f, 0.7f, 0];

    /// <summary>
    /// The least score of a face that the mesh does not see, by its votes: a mask or a profile hides it (recall of masks 82, without 66).
    /// </summary>
    public IReadOnlyList<float> UnseenScores { get; init; } = [1, 0.95f, 0];

    /// <summary>
    /// From this width on, in pixels, the mesh sees most real faces, and one that it does not see needs <see cref="UnseenLargeScores"/>: false
    /// faces in a hundred pictures that show none go from 24 to 15, for 0.3 points of recall.
    /// </summary>
    public float LargeWidth { get; init; } = 70;

    /// <summary>The least score of a large face that the mesh does not see, by its votes.</summary>
    public IReadOnlyList<float> UnseenLargeScores { get; init; } = [1, 1, 0];

    /// <summary>Below this width, in pixels, the mesh cannot tell a face: the detectors alone decide.</summary>
    public float MeshWidth { get; init; } = 20;

    /// <summary>The least score of such a small face, by its votes.</summary>
    public IReadOnlyList<float> SmallScores { get; init; } = [0.9f, 0.7f, 0];

    /// <summary>Of two faces that share more of the smaller one's box, the weaker goes: fine scales find faces inside a large one.</summary>
    public float NestedOverlap { get; init; } = 0.5f;
}

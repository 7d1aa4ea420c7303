namespace Face.Inference.Detection;

/// <summary>Where faces are looked for and what is taken for one; chosen on the detection sets and on pictures without faces.</summary>
internal sealed record DetectionPolicy
{
    /// <summary>Long sides, in pixels, that UltraFace sees the picture at: it finds faces of about 10 to 256 pixels at each.</summary>
    public IReadOnlyList<int> Scales { get; init; } = [320, 640, 1280];

    /// <summary>A picture is never enlarged by more than this: three times brought false faces and no other.</summary>
    public float LargestEnlargement { get; init; } = 2;

    /// <summary>
    /// UltraFace's score from which on a place is looked at, at scales up to <see cref="FineScale"/>: low, since the verifier decides. Of the faces
    /// labelled in WIDER at 416 pixels 92 % are among the candidates.
    /// </summary>
    public float CoarseThreshold { get; init; } = 0.35f;

    /// <summary>The same above <see cref="FineScale"/>, where there is more that is no face.</summary>
    public float FineThreshold { get; init; } = 0.5f;

    /// <summary>The largest long side in pixels that <see cref="CoarseThreshold"/> holds for.</summary>
    public int FineScale { get; init; } = 640;

    /// <summary>BlazeFace's score from which on a place is looked at.</summary>
    public float BlazeFaceThreshold { get; init; } = 0.3f;

    /// <summary>Detections that overlap by more (intersection over union) are one face.</summary>
    public float SameFace { get; init; } = 0.3f;

    /// <summary>The least probability of a face. More costs recall of small and masked faces, less finds faces where there are none.</summary>
    public float LeastBelief { get; init; } = 0.45f;

    /// <summary>
    /// The same of a face that the mesh sees and that fills the picture, where nothing else was found: next to nothing, since no picture without
    /// faces gave one (of 80), while of 381 faces cut out at 48 pixels 19 more are found.
    /// </summary>
    public float LeastBeliefOfFilling { get; init; } = 0.02f;

    /// <summary>The least size of such a face, as a share of the picture's shorter side.</summary>
    public float LeastFilling { get; init; } = 0.6f;

    /// <summary>
    /// Squares in the picture's middle, as shares of its shorter side, that the mesh is asked about where the detectors found nothing at all. Of 80
    /// faces missed of 3,379 (FER2013's validation part) 30 are found so, and none in 80 pictures without faces.
    /// </summary>
    public IReadOnlyList<float> FillingSquares { get; init; } = [0.7f, 0.85f, 1];

    /// <summary>The mesh's least belief in such a face.</summary>
    public float LeastFlagOfFilling { get; init; } = 0.8f;

    /// <summary>
    /// A face's certainty (belief times the mesh's flag) from which on the picture is upright. Below it the picture may be turned: eyes and mouth
    /// upside down look like a face too, and a face on its side is believed in by its outline. Half of the faces upside down reach 0.9, a tenth
    /// 0.99; of upright portraits nine in ten are above.
    /// </summary>
    public float Certain { get; init; } = 0.995f;

    /// <summary>How much more certain a face must be in the turned picture: the right way round it is seen better.</summary>
    public float LeastGainOfTurn { get; init; } = 0.005f;

    /// <summary>
    /// How certain it must be there at least; an upright face below this may be a false one, so that the whole picture is searched. With 0.65 two
    /// more false faces were found in 80 pictures without any.
    /// </summary>
    public float LeastCertaintyOfTurn { get; init; } = 0.9f;

    /// <summary>The mesh's flag from which on a turned place is worth the detectors' full look (MediaPipe's for a face).</summary>
    public float LeastFlagOfTurn { get; init; } = 0.5f;

    /// <summary>How many places of a turned picture the mesh is asked about.</summary>
    public int PlacesOfTurn { get; init; } = 3;

    /// <summary>Of two faces that share more of the smaller one's box, the weaker goes: fine scales find faces inside a large one.</summary>
    public float NestedOverlap { get; init; } = 0.5f;
}

namespace Face.Inference.Attributes;

/// <summary>What is believed of a face; null where it was not asked for.</summary>
internal sealed record FaceEstimates
{
    public AgeEstimate? Age { get; init; }

    /// <summary>The probability of a man, 0..1.</summary>
    public float? Male { get; init; }

    public EthnicityShares? Ethnicity { get; init; }

    public EmotionShares? Emotions { get; init; }
}

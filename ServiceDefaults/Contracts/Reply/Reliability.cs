using System.Text.Json.Serialization;

namespace Face.Contracts.Reply;

/// <summary>
/// How far the values of one face can be trusted. A probability is the calibrated chance, 0..1 with two decimals, that the value told is right:
/// of the faces given 0.80, 80 % are. A null value's attribute was not asked for and its key is left out.
/// </summary>
public sealed record AttributesConfidence
{
    /// <summary>Holds the true age of 80 % of faces.</summary>
    [JsonPropertyName("age"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AgeInterval? Age { get; init; }

    /// <summary>Chance that the sign of <c>gender</c> is right, 0.5..1.</summary>
    [JsonPropertyName("gender"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Gender { get; init; }

    /// <summary>Chance that the largest of the four is right; left out also where ethnicity is switched off.</summary>
    [JsonPropertyName("ethnicity"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Ethnicity { get; init; }

    /// <summary>Chance that the largest of the seven, neutral among them, is right.</summary>
    [JsonPropertyName("emotion"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Emotion { get; init; }
}

/// <summary>Whole years, 0..100, both ends included.</summary>
public sealed record AgeInterval([property: JsonPropertyName("low")] int Low, [property: JsonPropertyName("high")] int High);

/// <summary>How well the picture shows a face.</summary>
public sealed record Quality
{
    /// <summary>
    /// 0..1 with two decimals: 1 is as sharp as a good photo at the face's size, 0.5 visibly soft, 0 badly blurred. Contrast and brightness
    /// do not count.
    /// </summary>
    [JsonPropertyName("sharpness")]
    public required double Sharpness { get; init; }

    /// <summary>
    /// Share of the face's pixels that are neither nearly black nor burnt out, 0..1 with two decimals. Not the brightness: dark skin is exposed
    /// as well as light skin.
    /// </summary>
    [JsonPropertyName("exposure")]
    public required double Exposure { get; init; }

    /// <summary>Pixels of the upright full-size picture: the longer side of the face itself, brows to chin or cheek to cheek.</summary>
    [JsonPropertyName("face_size")]
    public required int FaceSize { get; init; }

    /// <summary>Whether the face was analysed on fewer than 40 pixels: its values are told but should not be relied on.</summary>
    [JsonPropertyName("too_small")]
    public required bool TooSmall { get; init; }
}

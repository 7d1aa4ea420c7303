using System.Text.Json;
using System.Text.Json.Serialization;

namespace Face.Client;

/// <summary>One face. What <see cref="DetectOptions.Attributes"/> left out is null. Coordinates are pixels of the upright photo.</summary>
public sealed record Person
{
    /// <summary>Years, 0 to 100.</summary>
    [JsonPropertyName("age")]
    public int? Age { get; init; }

    /// <summary>Female positive, male negative; the magnitude is the confidence in percent, 50 to 100.</summary>
    [JsonPropertyName("gender")]
    public int? Gender { get; init; }

    /// <summary>0 (negative) to 100 (positive).</summary>
    [JsonPropertyName("mood")]
    public int? Mood { get; init; }

    /// <summary>A square wholly inside the photo.</summary>
    [JsonPropertyName("position")]
    public required Position Position { get; init; }

    /// <summary>The head's.</summary>
    [JsonPropertyName("rotation")]
    public Rotation? Rotation { get; init; }

    /// <summary>Eyes and contours.</summary>
    [JsonPropertyName("landmarks")]
    public Landmarks? Landmarks { get; init; }

    /// <summary>Three colours as <c>#rrggbb</c>, or none where no clothing is in the photo.</summary>
    [JsonPropertyName("clothingcolors")]
    public IReadOnlyList<string>? ClothingColors { get; init; }

    /// <summary>All 0 when it was switched off.</summary>
    [JsonPropertyName("ethnicity")]
    public Ethnicity? Ethnicity { get; init; }

    /// <summary>What is missing to 100 is neutral.</summary>
    [JsonPropertyName("emotions")]
    public Emotions? Emotions { get; init; }

    /// <summary>Extended only: the probability that this is a face, 0 to 1.</summary>
    [JsonPropertyName("confidence")]
    public double? Confidence { get; init; }

    /// <summary>Extended only: how far the values can be trusted.</summary>
    [JsonPropertyName("attributes_confidence")]
    public AttributesConfidence? AttributesConfidence { get; init; }

    /// <summary>Extended only: how well the photo shows the face.</summary>
    [JsonPropertyName("quality")]
    public Quality? Quality { get; init; }

    /// <summary>What a newer server tells besides, by its name in the JSON; null when there is nothing.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

/// <summary>A square in pixels.</summary>
public sealed record Position(
    [property: JsonPropertyName("x")] int X,
    [property: JsonPropertyName("y")] int Y,
    [property: JsonPropertyName("w")] int Width,
    [property: JsonPropertyName("h")] int Height);

/// <summary>Degrees. Yaw positive: nose towards the photo's right. Pitch positive: looking down. Roll positive: clockwise.</summary>
public sealed record Rotation(
    [property: JsonPropertyName("yaw")] int Yaw,
    [property: JsonPropertyName("pitch")] int Pitch,
    [property: JsonPropertyName("roll")] int Roll);

/// <summary>A point in pixels; it may lie outside the photo.</summary>
public sealed record Point([property: JsonPropertyName("x")] int X, [property: JsonPropertyName("y")] int Y);

/// <summary>The points of a face.</summary>
/// <param name="LeftEye">The person's own left, which is on the photo's right.</param>
/// <param name="RightEye">The person's own right.</param>
/// <param name="MaskPoints">70: the left eye, the right eye, then the 68 iBUG points.</param>
public sealed record Landmarks(
    [property: JsonPropertyName("lefteye")] Point LeftEye,
    [property: JsonPropertyName("righteye")] Point RightEye,
    [property: JsonPropertyName("maskpoints")] IReadOnlyList<Point> MaskPoints);

/// <summary>Percent, 0 to 99 each.</summary>
public sealed record Ethnicity(
    [property: JsonPropertyName("african")] int African,
    [property: JsonPropertyName("asian")] int Asian,
    [property: JsonPropertyName("caucasian")] int Caucasian,
    [property: JsonPropertyName("hispanic")] int Hispanic);

/// <summary>Percent, 0 to 99 each.</summary>
public sealed record Emotions(
    [property: JsonPropertyName("happiness")] int Happiness,
    [property: JsonPropertyName("surprise")] int Surprise,
    [property: JsonPropertyName("anger")] int Anger,
    [property: JsonPropertyName("disgust")] int Disgust,
    [property: JsonPropertyName("fear")] int Fear,
    [property: JsonPropertyName("sadness")] int Sadness)
{
    /// <summary>Extended only; null otherwise.</summary>
    [JsonPropertyName("neutral")]
    public int? Neutral { get; init; }
}

/// <summary>How far the values of a face can be trusted: of the values given 0.8, four in five are right. Null where an attribute was not asked for.</summary>
public sealed record AttributesConfidence
{
    /// <summary>Holds the true age of four faces in five.</summary>
    [JsonPropertyName("age")]
    public AgeInterval? Age { get; init; }

    /// <summary>Probability, 0.5 to 1.</summary>
    [JsonPropertyName("gender")]
    public double? Gender { get; init; }

    /// <summary>Probability of the largest of the four, 0 to 1.</summary>
    [JsonPropertyName("ethnicity")]
    public double? Ethnicity { get; init; }

    /// <summary>Probability of the largest of the seven, neutral among them, 0 to 1.</summary>
    [JsonPropertyName("emotion")]
    public double? Emotion { get; init; }
}

/// <summary>Whole years, both ends included.</summary>
public sealed record AgeInterval([property: JsonPropertyName("low")] int Low, [property: JsonPropertyName("high")] int High);

/// <summary>How well a photo shows a face.</summary>
/// <param name="Sharpness">0 to 1; 0.5 is visibly soft, near 0 badly blurred.</param>
/// <param name="Exposure">Share of the face that is neither nearly black nor burnt out, 0 to 1.</param>
/// <param name="FaceSize">Pixels: the longer side of the face itself.</param>
/// <param name="TooSmall">Under 40 pixels: the values should not be relied on.</param>
public sealed record Quality(
    [property: JsonPropertyName("sharpness")] double Sharpness,
    [property: JsonPropertyName("exposure")] double Exposure,
    [property: JsonPropertyName("face_size")] int FaceSize,
    [property: JsonPropertyName("too_small")] bool TooSmall);

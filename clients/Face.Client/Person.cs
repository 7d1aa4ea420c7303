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

    /// <summary>Extended only: the detector's score, 0 to 1.</summary>
    [JsonPropertyName("confidence")]
    public double? Confidence { get; init; }

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

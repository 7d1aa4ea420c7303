using System.Text.Json.Serialization;

namespace Face.Contracts.Reply;

/// <summary>
/// One face of the reply. A null value was not asked for (<c>attributes</c>) and its key is left out.
/// Coordinates are pixels of the upright full-size picture.
/// </summary>
public sealed record Person
{
    /// <summary>Years, 0..100.</summary>
    [JsonPropertyName("age"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Age { get; init; }

    /// <summary>Female positive, male negative; the magnitude is the confidence in percent, 50..100.</summary>
    [JsonPropertyName("gender"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Gender { get; init; }

    /// <summary>Valence, 0..100.</summary>
    [JsonPropertyName("mood"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Mood { get; init; }

    /// <summary>A square wholly inside the picture.</summary>
    [JsonPropertyName("position")]
    public required Position Position { get; init; }

    [JsonPropertyName("rotation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Rotation? Rotation { get; init; }

    [JsonPropertyName("landmarks"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Landmarks? Landmarks { get; init; }

    /// <summary>Three <c>#rrggbb</c> of doubled nibbles, ascending, or none.</summary>
    [JsonPropertyName("clothingcolors"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? ClothingColors { get; init; }

    [JsonPropertyName("ethnicity"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Ethnicity? Ethnicity { get; init; }

    [JsonPropertyName("emotions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Emotions? Emotions { get; init; }

    /// <summary>Extended only: the detector's score, 0..1.</summary>
    [JsonPropertyName("confidence"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }

    /// <summary>Extended only.</summary>
    [JsonPropertyName("attributes_confidence"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AttributesConfidence? AttributesConfidence { get; init; }

    /// <summary>Extended only.</summary>
    [JsonPropertyName("quality"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Quality? Quality { get; init; }
}

/// <summary>The face's square in pixels.</summary>
public sealed record Position(
    [property: JsonPropertyName("x")] int X,
    [property: JsonPropertyName("y")] int Y,
    [property: JsonPropertyName("w")] int W,
    [property: JsonPropertyName("h")] int H);

/// <summary>Degrees. Yaw positive: nose towards the image's right. Pitch positive: looking down. Roll positive: clockwise.</summary>
public sealed record Rotation(
    [property: JsonPropertyName("yaw")] int Yaw,
    [property: JsonPropertyName("pitch")] int Pitch,
    [property: JsonPropertyName("roll")] int Roll);

/// <summary>A point in pixels; it may lie outside the picture.</summary>
public sealed record Point([property: JsonPropertyName("x")] int X, [property: JsonPropertyName("y")] int Y);

/// <summary>The subject's own left and right eye, and 70 points: the two eyes again, then the 68 iBUG points.</summary>
public sealed record Landmarks(
    [property: JsonPropertyName("lefteye")] Point LeftEye,
    [property: JsonPropertyName("righteye")] Point RightEye,
    [property: JsonPropertyName("maskpoints")] IReadOnlyList<Point> MaskPoints);

/// <summary>Floored percent of a softmax over exactly these four: 0..99 each, 97..99 together; all 0 when switched off.</summary>
public sealed record Ethnicity(
    [property: JsonPropertyName("african")] int African,
    [property: JsonPropertyName("asian")] int Asian,
    [property: JsonPropertyName("caucasian")] int Caucasian,
    [property: JsonPropertyName("hispanic")] int Hispanic);

/// <summary>Floored percent of a seven-way softmax whose neutral class is shown only when extended: 0..99 each, at most 99 together.</summary>
public sealed record Emotions(
    [property: JsonPropertyName("happiness")] int Happiness,
    [property: JsonPropertyName("surprise")] int Surprise,
    [property: JsonPropertyName("anger")] int Anger,
    [property: JsonPropertyName("disgust")] int Disgust,
    [property: JsonPropertyName("fear")] int Fear,
    [property: JsonPropertyName("sadness")] int Sadness)
{
    /// <summary>Extended only: floored percent, 0..99.</summary>
    [JsonPropertyName("neutral"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Neutral { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Face.Contracts;

/// <summary>The parsed options of one request, handed from the gateway to the fetcher to the worker.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Which values to compute.</summary>
    public FaceAttributes Attributes { get; init; } = FaceAttributes.All;

    /// <summary>Off: the four ethnicity values are 0.</summary>
    public bool Ethnicity { get; init; } = true;

    /// <summary>At most this many people, largest first (1..1000); null: all.</summary>
    public int? MaxPeople { get; init; }

    /// <summary>Adds confidence, request id, model version and timings to the reply.</summary>
    public bool Extended { get; init; }

    /// <summary>As the value of <see cref="InternalHeaders.Options"/>.</summary>
    public string ToHeader() => JsonSerializer.Serialize(this, AnalysisOptionsJson.Default.AnalysisOptions);

    /// <summary>Reads <see cref="ToHeader"/>'s text; null when it is not one.</summary>
    public static AnalysisOptions? FromHeader(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(text, AnalysisOptionsJson.Default.AnalysisOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(AnalysisOptions))]
internal sealed partial class AnalysisOptionsJson : JsonSerializerContext;

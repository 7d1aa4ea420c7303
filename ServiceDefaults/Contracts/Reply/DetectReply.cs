using System.Text.Json.Serialization;

namespace Face.Contracts.Reply;

/// <summary>The public success reply; the order of the properties is the order of the keys.</summary>
public sealed record DetectReply
{
    [JsonPropertyName("error_code")]
    public int ErrorCode { get; init; }

    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    [JsonPropertyName("img_size")]
    public required Size ImageSize { get; init; }

    [JsonPropertyName("people")]
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Extended only.</summary>
    [JsonPropertyName("request_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestId { get; init; }

    /// <summary>Extended only.</summary>
    [JsonPropertyName("model_version"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ModelVersion { get; init; }

    /// <summary>Extended only.</summary>
    [JsonPropertyName("timings_ms"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Timings? Timings { get; init; }
}

/// <summary>The upright picture's size in pixels.</summary>
public sealed record Size([property: JsonPropertyName("w")] int W, [property: JsonPropertyName("h")] int H);

/// <summary>Milliseconds of each stage, one decimal.</summary>
public sealed record Timings
{
    [JsonPropertyName("fetch")]
    public double Fetch { get; init; }

    [JsonPropertyName("queue")]
    public double Queue { get; init; }

    [JsonPropertyName("decode")]
    public double Decode { get; init; }

    [JsonPropertyName("inference")]
    public double Inference { get; init; }

    /// <summary>From the arrival at the fetcher to the composed reply.</summary>
    [JsonPropertyName("total")]
    public double Total { get; init; }
}

/// <summary>The public error reply: exactly two keys.</summary>
public sealed record ErrorReply(
    [property: JsonPropertyName("error_code")] int ErrorCode,
    [property: JsonPropertyName("description")] string Description)
{
    /// <summary>The reply that tells a failure to the client.</summary>
    public static ErrorReply Of(Failure failure) => new((int)failure.Code, failure.Sentence);
}

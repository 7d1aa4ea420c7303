using System.Text.Json;
using System.Text.Json.Serialization;

namespace Face.Client;

/// <summary>What the service found in a photo.</summary>
public sealed record DetectReply
{
    /// <summary>The upright photo's size; every coordinate is in its frame.</summary>
    [JsonPropertyName("img_size")]
    public required ImageSize ImageSize { get; init; }

    /// <summary>The largest face first; empty when there is none.</summary>
    [JsonPropertyName("people")]
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Names the request in a report.</summary>
    [JsonPropertyName("request_id")]
    public string? RequestId { get; init; }

    /// <summary>Extended only.</summary>
    [JsonPropertyName("model_version")]
    public string? ModelVersion { get; init; }

    /// <summary>Extended only.</summary>
    [JsonPropertyName("timings_ms")]
    public Timings? Timings { get; init; }

    /// <summary>Where the app stands after this request; null when the service does not say.</summary>
    [JsonIgnore]
    public RateLimit? RateLimit { get; init; }

    /// <summary>What is left of the month; null on a plan without a limit.</summary>
    [JsonIgnore]
    public Credits? Credits { get; init; }

    /// <summary>What a newer server tells besides, by its name in the JSON; null when there is nothing.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

/// <summary>Pixels.</summary>
public sealed record ImageSize([property: JsonPropertyName("w")] int Width, [property: JsonPropertyName("h")] int Height);

/// <summary>Milliseconds of each stage in the service.</summary>
public sealed record Timings(
    [property: JsonPropertyName("fetch")] double Fetch,
    [property: JsonPropertyName("queue")] double Queue,
    [property: JsonPropertyName("decode")] double Decode,
    [property: JsonPropertyName("inference")] double Inference,
    [property: JsonPropertyName("total")] double Total);

/// <summary>The plan's rate.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Remaining">Requests that may be sent at once.</param>
/// <param name="ResetAfter">Until the next one, in whole seconds.</param>
public sealed record RateLimit(double PerSecond, long Remaining, TimeSpan ResetAfter);

/// <summary>The month's credits.</summary>
/// <param name="Limit">Credits a month.</param>
/// <param name="Remaining">Credits that are left.</param>
/// <param name="ResetAfter">Until they are full again.</param>
public sealed record Credits(long Limit, long Remaining, TimeSpan ResetAfter);

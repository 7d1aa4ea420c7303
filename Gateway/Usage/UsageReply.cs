using System.Text.Json.Serialization;
using Face.Contracts;
using Face.Gateway.Rate;

namespace Face.Gateway.Usage;

/// <summary>The reply of <c>GET /api/usage</c>; it begins like every reply.</summary>
internal sealed record UsageReply
{
    [JsonPropertyName("error_code")]
    public int Code { get; } = (int)ErrorCode.None;

    [JsonPropertyName("description")]
    public string Description { get; } = "";

    [JsonPropertyName("plan")]
    public required string Plan { get; init; }

    [JsonPropertyName("credits")]
    public required CreditsOfMonth Credits { get; init; }

    [JsonPropertyName("rate")]
    public required RateNow Rate { get; init; }

    public static UsageReply Of(AppRecord app, CreditUsage usage, RateAnswer rate) => new()
    {
        Plan = app.Plan,
        Credits = new(usage.Limit, usage.Used, usage.Remaining, usage.ResetsAt.UtcDateTime),
        Rate = new(rate.Limit, rate.Remaining, rate.ResetSeconds),
    };
}

/// <param name="Limit">Credits a month; null: no limit.</param>
/// <param name="Used">Credits charged.</param>
/// <param name="Remaining">Credits neither charged nor held for a running request; null: no limit.</param>
/// <param name="ResetsAt">When the next month's credits start, UTC.</param>
internal sealed record CreditsOfMonth(
    [property: JsonPropertyName("limit")] long? Limit,
    [property: JsonPropertyName("used")] long Used,
    [property: JsonPropertyName("remaining")] long? Remaining,
    [property: JsonPropertyName("resets_at")] DateTime ResetsAt);

/// <param name="Limit">Requests a second.</param>
/// <param name="Remaining">Requests that would be allowed right now.</param>
/// <param name="Reset">Seconds until the next one is.</param>
internal sealed record RateNow(
    [property: JsonPropertyName("limit")] double Limit,
    [property: JsonPropertyName("remaining")] long Remaining,
    [property: JsonPropertyName("reset")] long Reset);

[JsonSerializable(typeof(UsageReply))]
internal sealed partial class UsageJson : JsonSerializerContext;

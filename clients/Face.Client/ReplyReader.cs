using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Face.Client;

/// <summary>Turns an HTTP response into a reply or an exception.</summary>
internal static class ReplyReader
{
    private const string RequestIdHeader = "X-Request-Id";

    public static async Task<DetectReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw NotAReply(response, cause: null);
        }

        var json = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Read(response, json);
        }
        catch (JsonException e)
        {
            throw NotAReply(response, e);
        }
    }

    private static DetectReply Read(HttpResponseMessage response, byte[] json)
    {
        var outcome = JsonSerializer.Deserialize(json, ReplyContext.Default.Outcome) ?? throw new JsonException("null");
        if (outcome.ErrorCode != 0)
        {
            throw Refusal(response, outcome);
        }

        var reply = JsonSerializer.Deserialize(json, ReplyContext.Default.DetectReply)!;
        // They are known already, and are no news of a newer server.
        reply.More?.Remove("error_code");
        reply.More?.Remove("description");
        return reply with
        {
            RequestId = reply.RequestId ?? Header(response, RequestIdHeader),
            RateLimit = RateLimitOf(response),
            Credits = CreditsOf(response),
            More = reply.More is { Count: > 0 } more ? more : null,
        };
    }

    private static FaceException Refusal(HttpResponseMessage response, Outcome outcome) =>
        new((FaceErrorCode)outcome.ErrorCode, outcome.Description, response.StatusCode)
        {
            RetryAfter = Number(response, "Retry-After") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            RequestId = Header(response, RequestIdHeader),
        };

    private static FaceException NotAReply(HttpResponseMessage response, Exception? cause) => new(
        FaceErrorCode.NotAReply, $"What answered is not Face: HTTP {(int)response.StatusCode}. Check the address.", response.StatusCode, cause)
    {
        RequestId = Header(response, RequestIdHeader),
    };

    private static RateLimit? RateLimitOf(HttpResponseMessage response) =>
        (Number(response, "X-RateLimit-Limit"), Number(response, "X-RateLimit-Remaining"), Number(response, "X-RateLimit-Reset")) is
            ({ } limit, { } remaining, { } reset)
            ? new RateLimit(limit, (long)remaining, TimeSpan.FromSeconds(reset))
            : null;

    private static Credits? CreditsOf(HttpResponseMessage response) =>
        (Number(response, "X-Credits-Limit"), Number(response, "X-Credits-Remaining"), Number(response, "X-Credits-Reset")) is
            ({ } limit, { } remaining, { } reset)
            ? new Credits((long)limit, (long)remaining, TimeSpan.FromSeconds(reset))
            : null;

    /// <summary>Not negative and at most some centuries of seconds; anything else counts as not told.</summary>
    private static double? Number(HttpResponseMessage response, string name) =>
        double.TryParse(Header(response, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e10
            ? number
            : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>What every reply begins with.</summary>
internal sealed record Outcome(
    [property: JsonPropertyName("error_code"), JsonRequired] int ErrorCode,
    [property: JsonPropertyName("description"), JsonRequired] string Description);

[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(DetectReply))]
internal sealed partial class ReplyContext : JsonSerializerContext;

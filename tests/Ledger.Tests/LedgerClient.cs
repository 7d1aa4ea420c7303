using System.Net.Sockets;
using System.Text.Json;
using Face.Contracts;

namespace Face.Ledger.Tests;

/// <summary>What a client got.</summary>
/// <param name="AppKey">The app's key that the request came with.</param>
/// <param name="Key">The request's idempotency key.</param>
internal sealed record Outcome(LedgerApp App, LedgerKey AppKey, string Url, string? Key)
{
    public DateTimeOffset Started { get; } = DateTimeOffset.UtcNow;

    public DateTimeOffset Ended { get; init; }

    /// <summary>Null: no reply; the client left, or the gateway died.</summary>
    public ErrorCode? Code { get; init; }

    /// <summary>The reply's own id, which is not that of the charge where an earlier reply was given again.</summary>
    public Guid RequestId { get; init; }

    /// <summary>On a success the id of the request that was charged, as the fetcher put it into the reply.</summary>
    public Guid Charged { get; init; }

    public string Text { get; init; } = "";
}

/// <summary>Posts addresses to the gateways.</summary>
internal sealed class LedgerClient : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>With the key that the app's clients know.</summary>
    public Task<Outcome> PostAsync(Uri gateway, LedgerApp app, string url, string? key) => PostAsync(gateway, new Outcome(app, app.Key, url, key));

    /// <param name="question">What to ask; comes back with the reply.</param>
    /// <param name="leaveAfter">When the client gives up.</param>
    public async Task<Outcome> PostAsync(Uri gateway, Outcome question, TimeSpan? leaveAfter = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, "/api/detect/"));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["app_key"] = question.AppKey.Text, ["url"] = question.Url });
        if (question.Key is not null)
        {
            request.Headers.Add("Idempotency-Key", question.Key);
        }

        using var left = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        left.CancelAfter(leaveAfter ?? Timeout.InfiniteTimeSpan);
        try
        {
            // A gateway that is killed just after it accepted the connection shows as a bare SocketException.
            using var response = await http.SendAsync(request, left.Token);
            return Read(question, response, await response.Content.ReadAsStringAsync(left.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or SocketException)
        {
            return question;
        }
    }

    public void Dispose() => http.Dispose();

    private static Outcome Read(Outcome question, HttpResponseMessage response, string text)
    {
        using var json = JsonDocument.Parse(text);
        var id = json.RootElement.TryGetProperty("request_id", out var value) ? Guid.ParseExact(value.GetString()!, "n") : Guid.Empty;
        return question with
        {
            Ended = DateTimeOffset.UtcNow,
            Code = (ErrorCode)json.RootElement.GetProperty("error_code").GetInt32(),
            RequestId = Guid.ParseExact(response.Headers.GetValues(InternalHeaders.RequestId).Single(), "n"),
            Charged = id,
            Text = text,
        };
    }
}

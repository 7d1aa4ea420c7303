using System.Net.Sockets;
using System.Text.Json;
using Face.Contracts;

namespace Face.Ledger.Tests;

/// <summary>What a client got.</summary>
/// <param name="Code">Null: no reply; the client left, or the gateway died.</param>
/// <param name="RequestId">The reply's own id, which is not that of the charge where an earlier reply was given again.</param>
/// <param name="Charged">On a success the id of the request that was charged, as the fetcher put it into the reply.</param>
internal sealed record Outcome(LedgerApp App, string Url, string? Key, DateTimeOffset Started, ErrorCode? Code, Guid RequestId, Guid Charged, string Text);

/// <summary>Posts addresses to the gateways.</summary>
internal sealed class LedgerClient : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <param name="leaveAfter">When the client gives up.</param>
    public async Task<Outcome> PostAsync(Uri gateway, LedgerApp app, string url, string? key, TimeSpan? leaveAfter = null)
    {
        var nothing = new Outcome(app, url, key, DateTimeOffset.UtcNow, null, Guid.Empty, Guid.Empty, "");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, "/api/detect/"));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["app_key"] = app.Key, ["url"] = url });
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var left = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        left.CancelAfter(leaveAfter ?? Timeout.InfiniteTimeSpan);
        try
        {
            // A gateway that is killed just after it accepted the connection shows as a bare SocketException.
            using var response = await http.SendAsync(request, left.Token);
            return Read(nothing, response, await response.Content.ReadAsStringAsync(left.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or SocketException)
        {
            return nothing;
        }
    }

    public void Dispose() => http.Dispose();

    private static Outcome Read(Outcome nothing, HttpResponseMessage response, string text)
    {
        using var json = JsonDocument.Parse(text);
        var id = json.RootElement.TryGetProperty("request_id", out var value) ? Guid.ParseExact(value.GetString()!, "n") : Guid.Empty;
        return nothing with
        {
            Code = (ErrorCode)json.RootElement.GetProperty("error_code").GetInt32(),
            RequestId = Guid.ParseExact(response.Headers.GetValues(InternalHeaders.RequestId).Single(), "n"),
            Charged = id,
            Text = text,
        };
    }
}

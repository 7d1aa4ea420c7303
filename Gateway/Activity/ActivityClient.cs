using Face.Contracts;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Activity;

/// <summary>The endpoint of Accounts that takes batches.</summary>
internal sealed class ActivityClient(HttpClient http, IOptions<ActivityOptions> options)
{
    /// <summary>Null when the batch is counted; otherwise why that is not known.</summary>
    public async Task<string?> SendAsync(ActivityBatch batch)
    {
        using var limit = new CancellationTokenSource(options.Value.SendTimeout);
        try
        {
            using var response = await http.PostAsJsonAsync(InternalPaths.RecordActivity, batch, limit.Token);
            response.EnsureSuccessStatusCode();
            return null;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return error.Message;
        }
    }
}

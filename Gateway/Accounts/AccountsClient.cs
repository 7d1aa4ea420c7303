using System.Net;
using System.Text.Json;
using Face.Contracts;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Accounts;

/// <summary>
/// The accounts service: every answer is a value, an outage is <see cref="Failure.Unreachable"/>, and a null value says that there is no
/// such key or app.
/// </summary>
internal sealed partial class AccountsClient(HttpClient http, IOptions<AccountsOptions> options, ILogger<AccountsClient> logger)
{
    /// <summary>The app behind a key's hash.</summary>
    public Task<Result<AppRecord?>> LookUpAsync(string keyHash) =>
        CallAsync<AppLookup, AppRecord>(InternalPaths.LookUpApp, new AppLookup(keyHash), CancellationToken.None);

    public Task<Result<CreditState?>> ReserveAsync(CreditRequest request, CancellationToken cancel) =>
        CallAsync<CreditRequest, CreditState>(InternalPaths.ReserveCredit, request, cancel);

    /// <summary>Not the client's to cancel: once asked, the answer decides what the client gets.</summary>
    public Task<Result<CreditState?>> SettleAsync(CreditSettlement settlement) =>
        CallAsync<CreditSettlement, CreditState>(InternalPaths.SettleCredit, settlement, CancellationToken.None);

    /// <summary>Not the client's to cancel: it is called because the client left.</summary>
    public Task<Result<CreditState?>> ReleaseAsync(CreditRequest request) =>
        CallAsync<CreditRequest, CreditState>(InternalPaths.ReleaseCredit, request, CancellationToken.None);

    public Task<Result<CreditUsage?>> ReadUsageAsync(Guid app, CancellationToken cancel) =>
        CallAsync<UsageQuestion, CreditUsage>(InternalPaths.ReadUsage, new UsageQuestion(app), cancel);

    public Task<Result<IdempotencyAnswer?>> ClaimKeyAsync(IdempotencyClaim claim, CancellationToken cancel) =>
        CallAsync<IdempotencyClaim, IdempotencyAnswer>(InternalPaths.ClaimIdempotencyKey, claim, cancel);

    /// <summary>Not the client's to cancel, as a release; the answer has no value.</summary>
    public Task<Result<IdempotencyAnswer?>> AbandonKeyAsync(IdempotencyClaim claim) =>
        CallAsync<IdempotencyClaim, IdempotencyAnswer>(InternalPaths.AbandonIdempotencyKey, claim, CancellationToken.None);

    private async Task<Result<TAnswer?>> CallAsync<TQuestion, TAnswer>(string path, TQuestion question, CancellationToken cancel)
        where TAnswer : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Value.CallTimeout);
        try
        {
            using var response = await http.PostAsJsonAsync(path, question, limit.Token);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NoContent)
            {
                return (TAnswer?)null;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<TAnswer>(limit.Token) ?? throw new JsonException("null");
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            Log.Failed(logger, path, error.Message);
            return Failure.Unreachable;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Accounts did not answer {Path}: {Reason}")]
        public static partial void Failed(ILogger logger, string path, string reason);
    }
}

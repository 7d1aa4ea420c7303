using Face.Accounts.Idempotency;
using Face.Contracts;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Credits;

/// <summary>
/// Where the requests of an app meet: calls of one kind that come while another is on its way go to the database together. Null tasks: too
/// many wait for the app. Null answers: there is no such app.
/// </summary>
internal sealed class CreditCounter
{
    private readonly CreditStore store;
    private readonly ReplyVault vault;
    private readonly IdempotencyOptions idempotency;
    private readonly TimeProvider time;
    private readonly Coalescer<CreditRequest, CreditState?> reserving;
    private readonly Coalescer<CreditSettlement, CreditState?> settling;
    private readonly Coalescer<CreditRequest, CreditState?> releasing;
    private readonly Coalescer<Guid, CreditUsage?> asking;

    public CreditCounter(
        CreditStore store, ReplyVault vault, IOptions<BatchOptions> batch, IOptions<IdempotencyOptions> idempotency, TimeProvider time)
    {
        (this.store, this.vault, this.idempotency, this.time) = (store, vault, idempotency.Value, time);
        reserving = new(async (app, requests) => Among(await store.ReserveAsync(app, Ids(requests))), _ => 0, batch.Value);
        settling = new(SettleAsync, settlement => settlement.Reply?.Body.Length ?? 0, batch.Value);
        releasing = new(async (app, requests) => Among(await store.ReleaseAsync(app, Ids(requests))), _ => 0, batch.Value);
        asking = new(ReadUsageAsync, _ => 0, batch.Value);
    }

    /// <summary>Holds one credit for a request.</summary>
    public Task<CreditState?>? Reserve(CreditRequest request) => reserving.TryAsk(request.AppId, request);

    /// <summary>Charges what was reserved, and keeps the reply where there is one to keep.</summary>
    public Task<CreditState?>? Settle(CreditSettlement settlement) => settling.TryAsk(settlement.AppId, settlement);

    /// <summary>Gives back what was reserved, or refuses a reserve that has not come yet.</summary>
    public Task<CreditState?>? Release(CreditRequest request) => releasing.TryAsk(request.AppId, request);

    /// <summary>What an app has used this month.</summary>
    public Task<CreditUsage?>? ReadUsage(Guid app) => asking.TryAsk(app, app);

    private async Task<Func<CreditSettlement, CreditState?>> SettleAsync(Guid app, IReadOnlyList<CreditSettlement> settlements)
    {
        var kept = settlements.Where(settlement => settlement.Reply is not null).DistinctBy(settlement => settlement.RequestId).Select(Protect).ToList();
        var states = await store.SettleAsync(
            app, [.. settlements.Select(settlement => settlement.RequestId)], kept, time.GetUtcNow() + idempotency.KeepFor);
        return settlement => states.GetValueOrDefault(settlement.RequestId);
    }

    private KeptReply Protect(CreditSettlement settlement) =>
        new(settlement.RequestId, settlement.Reply!.KeyHash, vault.Protect(settlement.AppId, settlement.Reply.Body));

    private async Task<Func<Guid, CreditUsage?>> ReadUsageAsync(Guid app, IReadOnlyList<Guid> questions)
    {
        var usage = await store.ReadUsageAsync(app);
        return _ => usage;
    }

    private static Guid[] Ids(IReadOnlyList<CreditRequest> requests) => [.. requests.Select(request => request.RequestId)];

    private static Func<CreditRequest, CreditState?> Among(Dictionary<Guid, CreditState> states) =>
        request => states.GetValueOrDefault(request.RequestId);
}

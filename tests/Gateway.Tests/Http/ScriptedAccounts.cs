using System.Collections.Concurrent;
using System.Threading.Channels;
using Face.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Face.Gateway.Tests.Http;

/// <summary>An accounts service that speaks the internal contract and does as the test says.</summary>
internal sealed class ScriptedAccounts : ScriptedServer
{
    private readonly ConcurrentDictionary<string, AppRecord> apps = [];
    private readonly Channel<(string Path, CreditRequest Request)> calls = Channel.CreateUnbounded<(string, CreditRequest)>();

    public DateTimeOffset ResetsAt { get; set; } = DateTimeOffset.UtcNow.AddDays(3);

    /// <summary>What reserve and settle grant.</summary>
    public bool Grants { get; set; } = true;

    public bool GrantsSettle { get; set; } = true;

    /// <summary>So many settlements are made and their answers lost.</summary>
    public int LosesSettlements { get; set; }

    /// <summary>What the claim of an idempotency key is answered.</summary>
    public Func<IdempotencyClaim, IdempotencyAnswer> Claim { get; set; } = _ => new(IdempotencyOutcome.First);

    /// <summary>All claims, in order.</summary>
    public ConcurrentQueue<IdempotencyClaim> Claims { get; } = [];

    /// <summary>The last settlement.</summary>
    public CreditSettlement? Settlement { get; private set; }

    /// <summary>Paths that answer 503.</summary>
    public ConcurrentDictionary<string, bool> Broken { get; } = [];

    /// <summary>Settle waits for it.</summary>
    public Task SettleGate { get; set; } = Task.CompletedTask;

    public int LookUps;

    public void Add(string keyHash, AppRecord app) => apps[keyHash] = app;

    public void Remove(string keyHash) => apps.TryRemove(keyHash, out _);

    /// <summary>The next reserve, settle, release or abandon, in order.</summary>
    public async Task<(string Path, CreditRequest Request)> NextCallAsync() =>
        await calls.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The paths of all calls that were not read yet.</summary>
    public IReadOnlyList<string> CallsSoFar()
    {
        var paths = new List<string>();
        while (calls.Reader.TryRead(out var call))
        {
            paths.Add(call.Path);
        }

        return paths;
    }

    protected override void Map(WebApplication app)
    {
        app.MapPost(InternalPaths.LookUpApp, (AppLookup question) =>
        {
            Interlocked.Increment(ref LookUps);
            return IsBroken(InternalPaths.LookUpApp) ? Results.StatusCode(503)
                : apps.TryGetValue(question.KeyHash, out var found) ? Results.Ok(found) : Results.NotFound();
        });
        app.MapPost(InternalPaths.ReserveCredit, (CreditRequest request) => Answer(InternalPaths.ReserveCredit, request, Grants));
        app.MapPost(InternalPaths.SettleCredit, async (CreditSettlement settlement) =>
        {
            Settlement = settlement;
            var answer = Answer(InternalPaths.SettleCredit, new(settlement.AppId, settlement.RequestId), GrantsSettle);
            await SettleGate;
            return LosesSettlements-- > 0 ? Results.StatusCode(503) : answer;
        });
        app.MapPost(InternalPaths.ReleaseCredit, (CreditRequest request) => Answer(InternalPaths.ReleaseCredit, request, granted: true));
        app.MapPost(InternalPaths.ReadUsage, (UsageQuestion question) => IsBroken(InternalPaths.ReadUsage) ? Results.StatusCode(503)
            : Results.Ok(new CreditUsage { Used = 7, Limit = 1000, Remaining = 990, ResetsAt = ResetsAt }));
        MapIdempotency(app);
    }

    private void MapIdempotency(WebApplication app)
    {
        app.MapPost(InternalPaths.ClaimIdempotencyKey, (IdempotencyClaim claim) =>
        {
            Claims.Enqueue(claim);
            return IsBroken(InternalPaths.ClaimIdempotencyKey) ? Results.StatusCode(503) : Results.Ok(Claim(claim));
        });
        app.MapPost(InternalPaths.AbandonIdempotencyKey, (IdempotencyClaim claim) =>
        {
            calls.Writer.TryWrite((InternalPaths.AbandonIdempotencyKey, new(claim.AppId, claim.RequestId)));
            return Results.NoContent();
        });
    }

    private bool IsBroken(string path) => Broken.ContainsKey(path);

    private IResult Answer(string path, CreditRequest request, bool granted)
    {
        calls.Writer.TryWrite((path, request));
        return IsBroken(path) ? Results.StatusCode(503)
            : !apps.Values.Any(app => app.Id == request.AppId) ? Results.NotFound()
            : Results.Ok(new CreditState { Granted = granted, Limit = 1000, Remaining = granted ? 999 : 0, ResetsAt = ResetsAt });
    }
}

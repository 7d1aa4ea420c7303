using System.Collections.Concurrent;
using Face.Accounts.Keys;

namespace Face.Ledger.Tests;

/// <summary>What a round knows of itself: its apps, what was done to them, and what its clients got.</summary>
internal sealed class Round(LedgerSystem system, Random random)
{
    private readonly Lock gate = new();
    private readonly List<LedgerApp> apps = [];

    public ConcurrentBag<Outcome> Outcomes { get; } = [];

    /// <summary>When each app was revoked, or erased.</summary>
    public ConcurrentDictionary<Guid, KeyEnd> Revoked { get; } = [];

    /// <summary>The apps whose accounts are gone, and with them every row of theirs.</summary>
    public ConcurrentDictionary<Guid, LedgerApp> Erased { get; } = [];

    /// <summary>The most credits that an app's plans allowed in a month.</summary>
    public ConcurrentDictionary<Guid, long> Limits { get; } = [];

    public Random Random { get; } = random;

    public LedgerSystem System => system;

    /// <summary>The apps that are in use now.</summary>
    public LedgerApp[] Apps
    {
        get
        {
            lock (gate)
            {
                return [.. apps];
            }
        }
    }

    public async Task AddAppAsync(string plan)
    {
        var app = await system.Ledger.CreateAppAsync(plan);
        Limits[app.Id] = LimitOf(plan);
        lock (gate)
        {
            apps.Add(app);
        }
    }

    public async Task ChangePlanAsync(LedgerApp app, string plan)
    {
        Limits.AddOrUpdate(app.Id, 0, (_, limit) => Math.Max(limit, LimitOf(plan)));
        await system.Ledger.ChangePlanAsync(app, plan);
    }

    /// <summary>It stays in use: its requests are refused.</summary>
    public async Task RevokeAsync(LedgerApp app)
    {
        var before = DateTimeOffset.UtcNow;
        await system.Ledger.RevokeAsync(app);
        Revoked.TryAdd(app.Id, new(before, DateTimeOffset.UtcNow));
    }

    /// <summary>Its clients go on asking.</summary>
    public async Task EraseAsync(LedgerApp app)
    {
        var before = DateTimeOffset.UtcNow;
        Erased[app.Id] = app;
        await system.Ledger.EraseAsync(app);
        Revoked.TryAdd(app.Id, new(before, DateTimeOffset.UtcNow));
    }

    /// <summary>Its clients use the old key until the service has told the new one.</summary>
    public async Task RotateAsync(LedgerApp app, TimeSpan overlap)
    {
        var (key, before) = (KeyText.Create(), DateTimeOffset.UtcNow);
        Assert.Equal(!Erased.ContainsKey(app.Id), await system.Ledger.RotateAsync(app, key, overlap));
        if (!Erased.ContainsKey(app.Id))
        {
            app.Rotate(key, new(before + overlap, DateTimeOffset.UtcNow + overlap));
        }
    }

    private static long LimitOf(string plan) => plan == LedgerPlans.Narrow ? LedgerPlans.NarrowCredits : LedgerPlans.WideCredits;
}

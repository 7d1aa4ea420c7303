using Face.Accounts.Apps;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Face.Accounts.Identity;
using Face.Accounts.Keys;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Face.Ledger.Tests;

/// <summary>The database as an operator sees it, beside the services.</summary>
internal sealed class LedgerDatabase(string connectionString, TimeProvider time) : IAsyncDisposable
{
    private const string Actor = "test";

    /// <summary>A connection that is kept would be dead after each kill of the server.</summary>
    private readonly NpgsqlDataSource connections = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });

    public string ConnectionString => connectionString;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<LedgerApp> CreateAppAsync(string plan) => UseAsync(async db =>
    {
        var key = KeyText.Create();
        var app = await new AppRegistry(db, time).CreateAsync(new("Test", plan, $"{Guid.NewGuid():n}@example.com"), key, Actor, Cancel);
        return new LedgerApp(new(app.AccountId, app.Id), key);
    });

    /// <summary>An app that has so many credits left this month.</summary>
    public async Task<LedgerApp> CreateAppAsync(long remaining)
    {
        var app = await CreateAppAsync(LedgerPlans.Wide);
        await UseAsync(db => new CreditDesk(db, time).SetRemainingAsync(app.Id, remaining, Actor, Cancel));
        return app;
    }

    public Task<int> ChangePlanAsync(LedgerApp app, string plan) =>
        UseAsync(db => db.Apps.Where(row => row.Id == app.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PlanName, plan), Cancel));

    public Task<bool> RotateAsync(LedgerApp app, string key, TimeSpan overlap) =>
        UseAsync(db => new KeyDesk(db, time).RotateAsync(app.Owned, key, new("test", "", overlap), Cancel));

    public Task<int> RevokeAsync(LedgerApp app)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return UseAsync(db => db.Apps.Where(row => row.Id == app.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), Cancel));
    }

    /// <summary>With its account and all its rows.</summary>
    public Task EraseAsync(LedgerApp app) => UseAsync(async db =>
    {
        await new AccountErasure(db, time).EraseAsync(app.Owned.Account, Cancel);
        return true;
    });

    /// <summary>What operators run; nothing found is the invariant.</summary>
    public Task<List<Discrepancy>> CheckAsync() => UseAsync(db => new CreditDesk(db, time).CheckAsync(Cancel));

    public Task<int> CountOpenAsync() => UseAsync(db => db.CreditReservations.CountAsync(row => row.ReleasedAt == null, Cancel));

    public Task<List<LedgerEntry>> ReadChargesAsync() =>
        UseAsync(db => db.CreditLedger.AsNoTracking().Where(entry => entry.Kind == LedgerEntry.Charge).ToListAsync(Cancel));

    public Task<List<CreditPeriod>> ReadPeriodsAsync() => UseAsync(db => db.CreditPeriods.AsNoTracking().ToListAsync(Cancel));

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private async Task<T> UseAsync<T>(Func<AccountsDb, Task<T>> work)
    {
        await using var db = new AccountsDb(new DbContextOptionsBuilder<AccountsDb>().UseNpgsql(connections).Options);
        return await work(db);
    }
}

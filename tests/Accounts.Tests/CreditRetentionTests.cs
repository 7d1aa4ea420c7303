using Face.Accounts.Credits;
using Face.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Accounts.Tests;

/// <summary>Old charges become sums, and the check that operators run stays true at every step.</summary>
public sealed class CreditRetentionTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_charges_of_closed_months_become_one_entry_for_each_app()
    {
        await using var accounts = await StartAsync(sweepAtMost: 3);
        Guid[] apps = [await accounts.CreateAppAsync(remaining: 10), await accounts.CreateAppAsync(remaining: 10)];
        await ChargeAsync(accounts, apps[0], 7);
        await ChargeAsync(accounts, apps[1], 2);
        accounts.Time.Advance(TimeSpan.FromDays(41));
        await ChargeAsync(accounts, apps[0], 1);

        await FoldUntilAsync(accounts, [7, 2], apps);

        Assert.Single(await LedgerRows.OfAsync(accounts, apps[0]));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task A_later_sweep_adds_to_the_sum()
    {
        await using var accounts = await StartAsync(sweepAtMost: 100);
        var app = await accounts.CreateAppAsync(remaining: 10);
        await ChargeAsync(accounts, app, 2);
        accounts.Time.Advance(TimeSpan.FromDays(10));
        await ChargeAsync(accounts, app, 3);
        accounts.Time.Advance(TimeSpan.FromDays(32));
        await FoldUntilAsync(accounts, [2], app);

        accounts.Time.Advance(TimeSpan.FromDays(10));

        await FoldUntilAsync(accounts, [5], app);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Parallel_sweeps_fold_each_charge_once()
    {
        await using var accounts = await StartAsync(sweepAtMost: 5);
        var app = await accounts.CreateAppAsync(remaining: 100);
        await ChargeAsync(accounts, app, 40);
        accounts.Time.Advance(TimeSpan.FromDays(50));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FoldUntilAsync(accounts, [40], app)));

        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Charges_and_grants_stay_while_they_are_to_be_kept()
    {
        await using var accounts = await StartAsync(sweepAtMost: 100);
        var app = await accounts.CreateAppAsync(remaining: 10);
        await ChargeAsync(accounts, app, 2);
        accounts.Time.Advance(TimeSpan.FromDays(31));

        Assert.Equal(0, await FoldAsync(accounts));
        Assert.Equal(3, await accounts.QueryAsync(db => db.CreditLedger.CountAsync(entry => entry.AppId == app, Cancel)));
    }

    private Task<AccountsHost> StartAsync(int sweepAtMost) => AccountsHost.StartAsync(
        server, ("Credits:SweepEvery", "00:10:00"), ("Credits:KeepChargesFor", "40.00:00:00"), ("Credits:SweepAtMost", $"{sweepAtMost}"));

    /// <summary>The service's own sweeper may be at work on the same rows.</summary>
    private static Task FoldUntilAsync(AccountsHost accounts, long[] sums, params Guid[] apps) => Eventually.Async(async () =>
    {
        await FoldAsync(accounts);
        return (await FoldedAsync(accounts, apps)).SequenceEqual(sums);
    });

    private static Task<long> FoldAsync(AccountsHost accounts) => accounts.Services.GetRequiredService<CreditSweep>().FoldAsync(Cancel);

    private static Task<List<long>> FoldedAsync(AccountsHost accounts, IReadOnlyCollection<Guid> apps) => accounts.QueryAsync(db => db.CreditLedger
        .Where(entry => apps.Contains(entry.AppId) && entry.Kind == LedgerEntry.Folded)
        .OrderByDescending(entry => entry.Credits)
        .Select(entry => entry.Credits)
        .ToListAsync(Cancel));

    private static async Task ChargeAsync(AccountsHost accounts, Guid app, int count)
    {
        var store = accounts.Services.GetRequiredService<CreditStore>();
        var requests = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToArray();
        await store.ReserveAsync(app, requests);
        await store.SettleAsync(app, requests, [], accounts.Time.GetUtcNow());
    }
}

using Face.Accounts.Credits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Accounts.Tests;

public sealed class CreditGrantTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Grants_add_up_and_each_is_an_entry_of_the_ledger_and_of_the_audit_log()
    {
        var accounts = await shared.StartAsync();
        var (app, _) = await accounts.CreateAppAsync();

        Assert.Equal(5_010, await GrantAsync(accounts, app, 10));
        Assert.Equal(5_017, await GrantAsync(accounts, app, 7));

        var entries = await accounts.QueryAsync(db => db.CreditLedger.Where(row => row.AppId == app).OrderBy(row => row.Id).ToListAsync(Cancel));
        var log = await accounts.QueryAsync(db => db.AuditLog
            .Where(row => row.Subject == $"app:{app}" && row.Action == "credits.grant").OrderBy(row => row.Id).ToListAsync(Cancel));
        Assert.Equal([(LedgerEntry.Grant, 10L), (LedgerEntry.Grant, 7L)], entries.ConvertAll(entry => (entry.Kind, entry.Credits)));
        Assert.Equal(
            entries.ConvertAll(entry => ("operator:anna", $"granted {entry.Credits}, ledger entry {entry.RequestId}")),
            log.ConvertAll(entry => (entry.Actor, entry.Details)));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Grant_to_an_app_that_used_more_than_its_plan_has_is_there_in_full()
    {
        var accounts = await shared.StartAsync();
        var (app, _) = await accounts.CreateAppAsync("business");
        await accounts.ReserveAsync(app, Guid.CreateVersion7());
        await accounts.ReserveAsync(app, Guid.CreateVersion7());
        await accounts.QueryAsync(db => db.Plans.Where(plan => plan.Name == "business")
            .ExecuteUpdateAsync(row => row.SetProperty(plan => plan.CreditsPerMonth, 1), Cancel));

        Assert.Equal(3, await GrantAsync(accounts, app, 3));

        Assert.Equal(2, (await accounts.ReserveAsync(app, Guid.CreateVersion7())).Remaining);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Parallel_grants_are_all_there()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 0);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => GrantAsync(accounts, app, 5)));

        Assert.Equal(49, (await accounts.ReserveAsync(app, Guid.CreateVersion7())).Remaining);
        Assert.Empty(await accounts.CheckAsync());
    }

    private static async Task<long?> GrantAsync(AccountsHost accounts, Guid app, long credits)
    {
        await using var scope = accounts.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreditDesk>().GrantAsync(app, credits, "operator:anna", Cancel);
    }
}

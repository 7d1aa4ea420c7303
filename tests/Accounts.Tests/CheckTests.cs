using Face.Accounts.Credits;
using Face.Testing;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

public sealed class CheckTests(PostgresServer server)
{
    private static readonly DateOnly January = new(2026, 1, 1);

    private readonly Guid request = Guid.CreateVersion7();

    [Fact]
    public async Task Counter_that_the_ledger_does_not_bear_out_is_found()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 3);
        await accounts.ReserveAsync(app, request);
        await accounts.SettleAsync(app, request);
        await ExecuteAsync(accounts, $"update credit_periods set used = 2, reserved = 1, granted = 0 where app_id = {app}");

        Assert.Equal([new Discrepancy(app, January, 2, 1, 1, 0, 0, -4_997)], await accounts.CheckAsync());
    }

    [Fact]
    public async Task Charge_and_reservation_without_a_counter_are_found()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var (app, _) = await accounts.CreateAppAsync();
        await accounts.ReserveAsync(app, request);
        await accounts.SettleAsync(app, request);
        await accounts.ReserveAsync(app, Guid.CreateVersion7());
        await ExecuteAsync(accounts, $"delete from credit_periods where app_id = {app}");

        Assert.Equal([new Discrepancy(app, January, 0, 1, 0, 1, 0, 0)], await accounts.CheckAsync());
    }

    private static Task<int> ExecuteAsync(AccountsHost accounts, FormattableString sql) =>
        accounts.QueryAsync(db => db.Database.ExecuteSqlInterpolatedAsync(sql, TestContext.Current.CancellationToken));
}

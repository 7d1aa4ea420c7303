using Face.Accounts.Credits;
using Face.Testing;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

public sealed class CreditMonthTests(PostgresServer server)
{
    private static readonly DateTimeOffset LastSecond = new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero);

    private readonly Guid request = Guid.CreateVersion7();

    [Fact]
    public async Task Credits_start_anew_at_the_first_moment_of_the_month()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 0);
        accounts.MoveTo(LastSecond);
        Assert.False((await accounts.ReserveAsync(app, Guid.CreateVersion7())).Granted);

        accounts.Time.Advance(TimeSpan.FromSeconds(1));

        var state = await accounts.ReserveAsync(app, request);
        Assert.Equal((true, 5_000, 4_999), (state.Granted, state.Limit, state.Remaining));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), state.ResetsAt);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Request_across_the_boundary_is_charged_once_in_the_month_of_its_reservation()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 7);
        accounts.MoveTo(LastSecond);
        await accounts.ReserveAsync(app, request);
        accounts.Time.Advance(TimeSpan.FromSeconds(2));

        var state = await accounts.SettleAsync(app, request);

        Assert.Equal((true, 5_000, 5_000), (state.Granted, state.Limit, state.Remaining));
        Assert.Equal([(new DateOnly(2026, 1, 1), 1L, 0L)], await PeriodsAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Replay_across_the_boundary_holds_nothing_in_the_new_month()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 7);
        accounts.MoveTo(LastSecond);
        await accounts.ReserveAsync(app, request);
        accounts.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.True((await accounts.ReserveAsync(app, request)).Granted);

        Assert.Equal([(new DateOnly(2026, 1, 1), 0L, 1L)], await PeriodsAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Theory]
    [InlineData("2026-12-31T23:59:59.9999999Z", "2026-12-01", "2027-01-01T00:00:00Z")]
    [InlineData("2028-02-29T12:00:00Z", "2028-02-01", "2028-03-01T00:00:00Z")]
    [InlineData("2026-03-01T00:30:00+01:00", "2026-02-01", "2026-03-01T00:00:00Z")]
    public void Month_is_the_calendar_month_in_UTC(string moment, string firstDay, string end)
    {
        var month = CreditMonth.Of(DateTimeOffset.Parse(moment));

        Assert.Equal(DateOnly.Parse(firstDay), month.FirstDay);
        Assert.Equal(DateTimeOffset.Parse(end), month.End);
    }

    private static async Task<List<(DateOnly Period, long Used, long Reserved)>> PeriodsAsync(AccountsHost accounts, Guid app)
    {
        var rows = await accounts.QueryAsync(db => db.CreditPeriods.Where(row => row.AppId == app).ToListAsync(TestContext.Current.CancellationToken));
        return rows.ConvertAll(row => (row.Period, row.Used, row.Reserved));
    }
}

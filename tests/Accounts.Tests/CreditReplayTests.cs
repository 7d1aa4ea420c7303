
namespace Face.Accounts.Tests;

/// <summary>The request id is the identity of a charge: whatever is sent again, or in another order, charges at most once.</summary>
public sealed class CreditReplayTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private readonly Guid request = Guid.CreateVersion7();

    [Fact]
    public async Task Reserve_twice_holds_one_credit()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReserveAsync(app, request);

        var again = await accounts.ReserveAsync(app, request);

        Assert.Equal((true, 0), (again.Granted, again.Remaining));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Settle_twice_charges_once()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 5);
        await accounts.ReserveAsync(app, request);
        await accounts.SettleAsync(app, request);

        var again = await accounts.SettleAsync(app, request);

        Assert.Equal((true, 4), (again.Granted, again.Remaining));
        Assert.Single(await LedgerRows.OfAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Reserve_after_settle_holds_nothing_more()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 5);
        await accounts.ReserveAsync(app, request);
        await accounts.SettleAsync(app, request);

        var again = await accounts.ReserveAsync(app, request);

        Assert.Equal((true, 4), (again.Granted, again.Remaining));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Settle_after_release_charges_nothing()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReserveAsync(app, request);
        await accounts.ReleaseAsync(app, request);

        var settled = await accounts.SettleAsync(app, request);

        Assert.Equal((false, 1), (settled.Granted, settled.Remaining));
        Assert.Empty(await LedgerRows.OfAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Release_after_settle_changes_nothing()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 5);
        await accounts.ReserveAsync(app, request);
        await accounts.SettleAsync(app, request);

        Assert.Equal(4, (await accounts.ReleaseAsync(app, request)).Remaining);
        Assert.True((await accounts.SettleAsync(app, request)).Granted);
        Assert.Single(await LedgerRows.OfAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Release_before_reserve_refuses_the_reserve_that_was_on_its_way()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReleaseAsync(app, request);

        var late = await accounts.ReserveAsync(app, request);

        Assert.Equal((false, 1), (late.Granted, late.Remaining));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Settle_of_another_apps_reservation_charges_nobody()
    {
        var accounts = await shared.StartAsync();
        var owner = await accounts.CreateAppAsync(remaining: 1);
        var other = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReserveAsync(owner, request);

        Assert.False((await accounts.SettleAsync(other, request)).Granted);
        Assert.False((await accounts.ReserveAsync(other, request)).Granted);
        Assert.Empty(await LedgerRows.OfAsync(accounts, other));
        Assert.Empty(await accounts.CheckAsync());
    }
}

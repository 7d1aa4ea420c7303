using System.Net;
using Face.Contracts;

namespace Face.Accounts.Tests;

public sealed class CreditTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private readonly Guid request = Guid.CreateVersion7();

    [Fact]
    public async Task Reserve_holds_one_credit()
    {
        var accounts = await shared.StartAsync();
        var (app, _) = await accounts.CreateAppAsync();

        var state = await accounts.ReserveAsync(app, request);

        Assert.Equal(new CreditState { Granted = true, Limit = 5_000, Remaining = 4_999, ResetsAt = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero) }, state);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Settle_charges_what_was_reserved()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 2);
        await accounts.ReserveAsync(app, request);

        var state = await accounts.SettleAsync(app, request);

        Assert.True(state.Granted);
        Assert.Equal((2, 1), (state.Limit, state.Remaining));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Release_gives_the_credit_back()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReserveAsync(app, request);

        Assert.Equal(1, (await accounts.ReleaseAsync(app, request)).Remaining);
        Assert.True((await accounts.ReserveAsync(app, Guid.CreateVersion7())).Granted);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Reserve_without_credits_is_refused()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 0);

        var state = await accounts.ReserveAsync(app, request);

        Assert.False(state.Granted);
        Assert.Equal(0, state.Remaining);
        Assert.False((await accounts.SettleAsync(app, request)).Granted);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Plan_without_limit_still_writes_the_ledger()
    {
        var accounts = await shared.StartAsync();
        var (app, _) = await accounts.CreateAppAsync("demo");
        await accounts.ReserveAsync(app, request);

        var state = await accounts.SettleAsync(app, request);

        Assert.Equal((true, null, null), (state.Granted, state.Limit, state.Remaining));
        Assert.Equal([(request, 1L)], await LedgerRows.OfAsync(accounts, app));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Theory]
    [InlineData(InternalPaths.ReserveCredit)]
    [InlineData(InternalPaths.SettleCredit)]
    [InlineData(InternalPaths.ReleaseCredit)]
    public async Task Unknown_app_is_not_found(string path)
    {
        var accounts = await shared.StartAsync();

        using var response = await accounts.PostAsync(path, new CreditRequest(Guid.CreateVersion7(), request));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Request_that_was_let_in_before_its_app_was_revoked_is_charged()
    {
        var accounts = await shared.StartAsync();
        var (app, _) = await accounts.CreateAppAsync();
        await accounts.RevokeAsync(app);

        Assert.True((await accounts.ReserveAsync(app, request)).Granted);
        Assert.True((await accounts.SettleAsync(app, request)).Granted);
        Assert.Empty(await accounts.CheckAsync());
    }
}

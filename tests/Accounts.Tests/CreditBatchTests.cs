using Face.Accounts.Credits;
using Face.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Accounts.Tests;

/// <summary>Many requests in one transaction, as the counter of credits sends them.</summary>
public sealed class CreditBatchTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    private const int Rounds = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task K_credits_and_100_parallel_requests_give_exactly_K_charges(int left)
    {
        var accounts = await shared.StartAsync();
        var counter = accounts.Services.GetRequiredService<CreditCounter>();
        for (var round = 0; round < Rounds; round++)
        {
            var app = await accounts.CreateAppAsync(remaining: left);

            var charged = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ChargeAsync(counter, app), TestContext.Current.CancellationToken)));

            Assert.Equal(left, charged.Count(done => done));
            Assert.Equal(left, (await LedgerRows.OfAsync(accounts, app)).Count);
        }

        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task The_first_of_a_batch_get_what_is_left()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 3);
        var requests = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToArray();

        var states = await Store(accounts).ReserveAsync(app, requests);

        Assert.Equal([true, true, true, false, false, false, false, false], requests.Select(request => states[request].Granted));
        Assert.All(states.Values, state => Assert.Equal(0, state.Remaining));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task A_batch_of_reserved_settled_released_and_refused_requests_answers_each_for_itself()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 4);
        var (reserved, settled, released, fresh) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Store(accounts).ReserveAsync(app, [reserved, settled, released]);
        await Store(accounts).SettleAsync(app, [settled], [], accounts.Time.GetUtcNow());
        await Store(accounts).ReleaseAsync(app, [released]);

        var again = await Store(accounts).ReserveAsync(app, [reserved, settled, released, fresh, fresh]);
        var charged = await Store(accounts).SettleAsync(app, [fresh, released, settled, reserved, Guid.NewGuid()], [], accounts.Time.GetUtcNow());

        Assert.Equal([true, true, false, true], new[] { reserved, settled, released, fresh }.Select(request => again[request].Granted));
        Assert.Equal(3, charged.Values.Count(state => state.Granted));
        Assert.False(charged[released].Granted);
        Assert.Equal(3, (await LedgerRows.OfAsync(accounts, app)).Count);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task A_batch_across_a_months_end_is_charged_where_each_was_reserved()
    {
        await using var accounts = await shared.StartAnotherAsync();
        var app = await accounts.CreateAppAsync(remaining: 10);
        var (before, after) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        accounts.MoveTo(new(2026, 1, 31, 23, 59, 50, TimeSpan.Zero));
        await accounts.ReserveAsync(app, before);
        accounts.MoveTo(new(2026, 2, 1, 0, 0, 5, TimeSpan.Zero));
        await accounts.ReserveAsync(app, after);

        await Store(accounts).SettleAsync(app, [after, before], [], accounts.Time.GetUtcNow());

        var periods = await accounts.QueryAsync(db => db.CreditPeriods.OrderBy(period => period.Period).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1, 1], periods.Select(period => period.Used));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Usage_tells_what_was_charged_and_what_is_left()
    {
        var accounts = await shared.StartAsync();
        var app = await accounts.CreateAppAsync(remaining: 5);
        await Store(accounts).ReserveAsync(app, [Guid.CreateVersion7()]);
        await ChargeAsync(accounts.Services.GetRequiredService<CreditCounter>(), app);

        var usage = await Store(accounts).ReadUsageAsync(app);

        Assert.Equal((1, 5, 3), (usage!.Used, usage.Limit, usage.Remaining));
        Assert.Null(await Store(accounts).ReadUsageAsync(Guid.NewGuid()));
    }

    private static CreditStore Store(AccountsHost accounts) => accounts.Services.GetRequiredService<CreditStore>();

    private static async Task<bool> ChargeAsync(CreditCounter counter, Guid app)
    {
        var request = Guid.CreateVersion7();
        return await counter.Reserve(new CreditRequest(app, request))! is { Granted: true }
            && await counter.Settle(new CreditSettlement(app, request))! is { Granted: true };
    }
}

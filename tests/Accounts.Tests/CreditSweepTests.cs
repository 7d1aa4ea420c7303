using Face.Accounts.Credits;
using Face.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Face.Accounts.Tests;

public sealed class CreditSweepTests(PostgresServer server)
{
    private readonly Guid request = Guid.CreateVersion7();

    [Fact]
    public async Task Reservation_whose_owner_died_is_released_by_the_running_sweeper()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReserveAsync(app, request);

        accounts.Time.Advance(TimeSpan.FromSeconds(71));

        await Eventually.Async(async () => (await accounts.ReserveAsync(app, Guid.CreateVersion7())).Granted);
        Assert.False((await accounts.SettleAsync(app, request)).Granted);
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Sweep_leaves_a_younger_reservation_alone()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReserveAsync(app, request);
        accounts.Time.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(0, await SweepAsync(accounts));
        Assert.True((await accounts.SettleAsync(app, request)).Granted);
    }

    [Fact]
    public async Task Sweep_forgets_what_was_released_long_ago()
    {
        await using var accounts = await AccountsHost.StartAsync(server, ("Credits:SweepEvery", "00:10:00"), ("Credits:ReleasedKept", "00:01:00"));
        var app = await accounts.CreateAppAsync(remaining: 1);
        await accounts.ReserveAsync(app, request);
        await accounts.ReleaseAsync(app, request);
        accounts.Time.Advance(TimeSpan.FromSeconds(61));

        await SweepAsync(accounts);

        Assert.Equal(0, await accounts.QueryAsync(db => db.CreditReservations.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Parallel_sweeps_of_many_apps_release_each_reservation_once()
    {
        await using var accounts = await AccountsHost.StartAsync(server, ("Credits:SweepEvery", "00:10:00"));
        var apps = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            apps.Add(await accounts.CreateAppAsync(remaining: 10));
        }

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => accounts.ReserveAsync(apps[i % 5], Guid.CreateVersion7())));
        accounts.Time.Advance(TimeSpan.FromSeconds(61));

        var released = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync(accounts)));

        Assert.Equal(50, released.Sum());
        Assert.Empty(await accounts.CheckAsync());
    }

    private static Task<long> SweepAsync(AccountsHost accounts) =>
        accounts.Services.GetRequiredService<CreditSweep>().ReleaseAsync(TestContext.Current.CancellationToken);
}

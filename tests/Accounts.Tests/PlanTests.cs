using Face.Contracts;
using Face.Testing;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

public sealed class PlanTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seeds_come_from_the_configuration()
    {
        await using var accounts = await AccountsHost.StartAsync(
            server, ("Plans:Seed:free:CreditsPerMonth", "7"), ("Plans:Seed:research:RatePerSecond", "2.5"));
        var (app, _) = await accounts.CreateAppAsync("free");

        Assert.Equal(7, (await accounts.ReserveAsync(app, Guid.CreateVersion7())).Limit);
        Assert.Equal(2.5, await accounts.QueryAsync(db => db.Plans.Where(plan => plan.Name == "research").Select(plan => plan.RatePerSecond).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Plan_that_an_operator_changed_survives_a_restart()
    {
        var database = await server.CreateDatabaseAsync(Cancel);
        await using (var first = AccountsHost.Start(database, "Production"))
        {
            await first.QueryAsync(db => db.Plans.Where(plan => plan.Name == "free")
                .ExecuteUpdateAsync(row => row.SetProperty(plan => plan.CreditsPerMonth, 9), Cancel));
        }

        await using var second = AccountsHost.Start(database, "Production");
        var (app, _) = await second.CreateAppAsync("free");

        Assert.Equal(9, (await second.ReserveAsync(app, Guid.CreateVersion7())).Limit);
    }

    [Fact]
    public async Task Plan_with_fewer_credits_than_are_used_grants_nothing_and_shows_none_left()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var (app, _) = await accounts.CreateAppAsync("free");
        await accounts.ReserveAsync(app, Guid.CreateVersion7());
        await accounts.ReserveAsync(app, Guid.CreateVersion7());
        await accounts.QueryAsync(db => db.Plans.Where(plan => plan.Name == "free")
            .ExecuteUpdateAsync(row => row.SetProperty(plan => plan.CreditsPerMonth, 1), Cancel));

        CreditState state = await accounts.ReserveAsync(app, Guid.CreateVersion7());

        Assert.Equal((false, 1, 0), (state.Granted, state.Limit, state.Remaining));
        Assert.Empty(await accounts.CheckAsync());
    }
}

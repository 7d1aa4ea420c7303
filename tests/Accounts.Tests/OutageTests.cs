using System.Diagnostics;
using System.Net;
using Face.Contracts;
using Face.Testing;

namespace Face.Accounts.Tests;

/// <summary>On a server of its own, which the tests kill and freeze.</summary>
public sealed class OutageTests
{
    private readonly Guid request = Guid.CreateVersion7();

    [Fact]
    public async Task Killed_database_means_503_and_after_its_return_the_request_is_charged_once()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 3);
        await accounts.ReserveAsync(app, request);

        server.Kill();
        await AssertAwayAsync(accounts, app);
        await server.RestartAsync();

        await Eventually.Async(async () => await HealthAsync(accounts) == HttpStatusCode.OK);
        // The crash may have forgotten the reservation, or not: the same call serves both.
        Assert.True((await accounts.ReserveAsync(app, request)).Granted);
        var settled = await accounts.SettleAsync(app, request);
        Assert.Equal((true, 2), (settled.Granted, settled.Remaining));
        Assert.Empty(await accounts.CheckAsync());
    }

    [Fact]
    public async Task Frozen_database_means_503_within_bounds()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 3);

        server.Freeze();
        await AssertAwayAsync(accounts, app);
        server.Resume();

        await Eventually.Async(async () => await HealthAsync(accounts) == HttpStatusCode.OK);
        Assert.True((await accounts.ReserveAsync(app, request)).Granted);
    }

    [Fact]
    public async Task Service_that_starts_before_its_database_waits_for_it()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        server.Kill();

        var time = new ManualTime();

        var starting = Task.Run(() => AccountsHost.Start(database, "Production", time), TestContext.Current.CancellationToken);
        await Eventually.Async(() => Task.FromResult(time.PendingTimers > 0));
        await server.RestartAsync();
        time.Advance(TimeSpan.FromSeconds(1));

        await using var accounts = await starting.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(accounts));
    }

    /// <summary>Each call answers 503, and soon: a connection and a statement have one and two seconds, cancelling half a second.</summary>
    private async Task AssertAwayAsync(AccountsHost accounts, Guid app)
    {
        foreach (var path in new[] { InternalPaths.ReserveCredit, InternalPaths.SettleCredit, InternalPaths.ReleaseCredit })
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await accounts.PostAsync(path, new CreditRequest(app, request));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }

        using var lookUp = await accounts.LookUpAsync("00000000000000000000000000000000");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lookUp.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync(accounts));
    }

    private static async Task<HttpStatusCode> HealthAsync(AccountsHost accounts)
    {
        using var response = await accounts.Http.GetAsync("/health", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

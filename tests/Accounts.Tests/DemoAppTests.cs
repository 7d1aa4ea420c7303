using System.Net;
using System.Net.Http.Json;
using Face.Accounts.Apps;
using Face.Accounts.Demo;
using Face.Accounts.Keys;
using Face.Accounts.Plans;
using Face.Contracts;
using Face.Testing;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

public sealed class DemoAppTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_Development_the_demo_key_opens_an_app_without_a_limit()
    {
        await using var accounts = AccountsHost.Start(await server.CreateDatabaseAsync(Cancel), "Development");

        using var response = await accounts.LookUpAsync("0123456789abcdef0123456789abcdef");
        var record = await response.Content.ReadFromJsonAsync<AppRecord>(Cancel);

        Assert.Equal((PlanOptions.Demo, 1_000, null), (record!.Plan, record.RatePerSecond, record.CreditsPerMonth));
        Assert.True((await accounts.ReserveAsync(record.Id, Guid.CreateVersion7())).Granted);
    }

    [Fact]
    public async Task Outside_Development_there_is_no_demo_app()
    {
        await using var accounts = await AccountsHost.StartAsync(server);

        using var response = await accounts.LookUpAsync(DemoKey.Text);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(0, await accounts.QueryAsync(db => db.Apps.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Demo_app_of_a_database_that_leaves_Development_is_revoked_and_comes_back_with_it()
    {
        var database = await server.CreateDatabaseAsync(Cancel);
        foreach (var (environment, status) in new[]
        {
            ("Development", HttpStatusCode.OK), ("Production", HttpStatusCode.NotFound), ("Staging", HttpStatusCode.NotFound), ("Development", HttpStatusCode.OK),
        })
        {
            await using var accounts = AccountsHost.Start(database, environment);
            using var response = await accounts.LookUpAsync(DemoKey.Text);
            var app = await accounts.QueryAsync(db => db.Apps.Include(row => row.Keys).SingleAsync(Cancel));

            Assert.Equal(status, response.StatusCode);
            Assert.Equal(environment != "Development", app.RevokedAt is not null && app.Keys.Single().RevokedAt is not null);
        }
    }

    [Fact]
    public async Task Demo_key_that_someone_adds_outside_Development_is_refused()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var (id, _) = await accounts.CreateAppAsync();
        await accounts.QueryAsync(async db =>
        {
            App app = await db.Apps.Include(row => row.Keys).SingleAsync(row => row.Id == id, Cancel);
            app.Keys.Add(KeyText.ToRow(DemoKey.Text, accounts.Time.GetUtcNow()));
            return await db.SaveChangesAsync(Cancel);
        });

        using var response = await accounts.LookUpAsync(DemoKey.Text);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}

using Face.Accounts.Plans;
using Face.Testing;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

public sealed class MigrationTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Model_has_no_changes_that_a_migration_lacks()
    {
        await using var accounts = await AccountsHost.StartAsync(server);

        Assert.False(await accounts.QueryAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Empty(await accounts.QueryAsync(db => db.Database.GetPendingMigrationsAsync(Cancel)));
    }

    [Fact]
    public async Task Instances_that_start_at_once_on_an_empty_database_all_come_up()
    {
        var database = await server.CreateDatabaseAsync(Cancel);

        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AccountsHost.Start(database, "Development"), Cancel)));

        foreach (var host in hosts)
        {
            Assert.Equal("Healthy", await host.Http.GetStringAsync("/health", Cancel));
            Assert.Equal(1, await host.QueryAsync(db => db.Apps.CountAsync(Cancel)));
            Assert.Equal(1, await host.QueryAsync(db => db.DataProtectionKeys.CountAsync(Cancel)));
            Assert.Equal(new PlanOptions().Seed.Count, await host.QueryAsync(db => db.Plans.CountAsync(Cancel)));
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Tables_and_columns_have_names_in_snake_case()
    {
        await using var accounts = await AccountsHost.StartAsync(server);

        var names = await accounts.QueryAsync(db => db.Database
            .SqlQuery<string>($"select table_name || '.' || column_name as \"Value\" from information_schema.columns where table_schema = 'public'")
            .ToListAsync(Cancel));

        Assert.Contains("app_keys.last_four", names);
        Assert.All(names.Where(name => !name.StartsWith("__EFMigrationsHistory", StringComparison.Ordinal)), name => Assert.Matches("^[a-z_.]+$", name));
    }
}

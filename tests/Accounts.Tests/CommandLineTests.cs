using System.Net;
using System.Text.RegularExpressions;
using Face.Testing;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

public sealed partial class CommandLineTests(PostgresServer server)
{
    [Fact]
    public async Task Created_apps_key_works_until_the_app_is_revoked()
    {
        await using var accounts = await AccountsHost.StartAsync(server);

        var created = await OperatorProcess.RunAsync(accounts.ConnectionString, "apps", "create", "--plan", "free", "--name", "My app", "--owner", "Me@Example.com");
        Assert.Equal(0, created.ExitCode);
        var key = Assert.Single(KeyPattern().Matches(created.Output)).Value;
        using var known = await accounts.LookUpAsync(key);
        var revoked = await OperatorProcess.RunAsync(accounts.ConnectionString, "apps", "revoke", key[^4..]);
        accounts.MoveTo(DateTimeOffset.UtcNow);
        using var refused = await accounts.LookUpAsync(key);

        Assert.Equal((0, HttpStatusCode.OK, HttpStatusCode.NotFound), (revoked.ExitCode, known.StatusCode, refused.StatusCode));
        var list = await OperatorProcess.RunAsync(accounts.ConnectionString, "apps", "list");
        Assert.Contains($"...{key[^4..]}", list.Output);
        Assert.Contains("me@example.com  My app", list.Output);
        Assert.Contains("revoked", list.Output);
        Assert.DoesNotContain(key, list.Output);
    }

    [Fact]
    public async Task Set_credits_change_what_is_left_and_the_check_agrees()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        accounts.MoveTo(DateTimeOffset.UtcNow);
        var (app, _) = await accounts.CreateAppAsync();
        await accounts.ReserveAsync(app, Guid.CreateVersion7());

        var set = await OperatorProcess.RunAsync(accounts.ConnectionString, "credits", "set", app.ToString(), "42");
        var check = await OperatorProcess.RunAsync(accounts.ConnectionString, "check");

        Assert.Equal((0, 0), (set.ExitCode, check.ExitCode));
        Assert.Equal(41, (await accounts.ReserveAsync(app, Guid.CreateVersion7())).Remaining);
    }

    [Fact]
    public async Task Check_of_a_damaged_counter_names_it_and_fails()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 3);
        await accounts.QueryAsync(db => db.Database.ExecuteSqlAsync($"update credit_periods set used = 1", TestContext.Current.CancellationToken));

        var check = await OperatorProcess.RunAsync(accounts.ConnectionString, "check");

        Assert.Equal(4, check.ExitCode);
        Assert.Contains($"{app}  2026-01  used 1, charged 0", check.Output);
    }

    [Fact]
    public async Task Every_change_is_in_the_audit_log_with_its_user()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        await OperatorProcess.RunAsync(accounts.ConnectionString, "apps", "create", "--plan", "free");
        var app = await accounts.QueryAsync(db => db.Apps.Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        await OperatorProcess.RunAsync(accounts.ConnectionString, "credits", "set", app.ToString(), "5");
        await OperatorProcess.RunAsync(accounts.ConnectionString, "apps", "revoke", app.ToString());

        var log = await accounts.QueryAsync(db => db.AuditLog.OrderBy(entry => entry.Id).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["app.create", "credits.set", "app.revoke"], log.Select(entry => entry.Action));
        Assert.All(log, entry => Assert.Equal((app, "operator:tester"), (entry.AppId, entry.Actor)));
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex KeyPattern();
}

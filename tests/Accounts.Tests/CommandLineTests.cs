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

        var created = await AccountsProcess.RunAsync(accounts.ConnectionString, "apps", "create", "--plan", "free", "--name", "My app", "--owner", "Me@Example.com");
        Assert.Equal(0, created.ExitCode);
        var key = Assert.Single(KeyPattern().Matches(created.Output)).Value;
        using var known = await accounts.LookUpAsync(key);
        var revoked = await AccountsProcess.RunAsync(accounts.ConnectionString, "apps", "revoke", key[^4..]);
        accounts.MoveTo(DateTimeOffset.UtcNow);
        using var refused = await accounts.LookUpAsync(key);

        Assert.Equal((0, HttpStatusCode.OK, HttpStatusCode.NotFound), (revoked.ExitCode, known.StatusCode, refused.StatusCode));
        var list = await AccountsProcess.RunAsync(accounts.ConnectionString, "apps", "list");
        Assert.Contains($"...{key[^4..]}", list.Output);
        Assert.Contains("me@example.com  My app", list.Output);
        Assert.Contains("revoked", list.Output);
        Assert.DoesNotContain(key, list.Output);
        Assert.Equal([("operator:tester", "app.create"), ("operator:tester", "app.revoke")], await AuditAsync(accounts));
    }

    [Fact]
    public async Task Set_credits_change_what_is_left_and_the_check_agrees()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        accounts.MoveTo(DateTimeOffset.UtcNow);
        var (app, _) = await accounts.CreateAppAsync();
        await accounts.ReserveAsync(app, Guid.CreateVersion7());

        var set = await AccountsProcess.RunAsync(accounts.ConnectionString, "credits", "set", app.ToString(), "42");
        var check = await AccountsProcess.RunAsync(accounts.ConnectionString, "check");

        Assert.Equal((0, 0), (set.ExitCode, check.ExitCode));
        Assert.Equal(("operator:tester", "credits.set"), (await AuditAsync(accounts))[^1]);
        Assert.Equal(41, (await accounts.ReserveAsync(app, Guid.CreateVersion7())).Remaining);
    }

    [Fact]
    public async Task Granted_credits_are_added_to_what_is_left_and_the_check_agrees()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        accounts.MoveTo(DateTimeOffset.UtcNow);
        var (app, _) = await accounts.CreateAppAsync();
        await accounts.ReserveAsync(app, Guid.CreateVersion7());

        var grant = await AccountsProcess.RunAsync(accounts.ConnectionString, "credits", "grant", app.ToString(), "42");
        var check = await AccountsProcess.RunAsync(accounts.ConnectionString, "check");

        Assert.Equal((0, 0), (grant.ExitCode, check.ExitCode));
        Assert.Contains($"{app}  5041 credits left this month", grant.Output);
        Assert.Equal(("operator:tester", "credits.grant"), (await AuditAsync(accounts))[^1]);
        Assert.Equal((5_042, 5_040), await LimitAndRemainingAsync(accounts, app));
    }

    [Fact]
    public async Task Check_of_a_damaged_counter_names_it_and_fails()
    {
        await using var accounts = await AccountsHost.StartAsync(server);
        var app = await accounts.CreateAppAsync(remaining: 3);
        await accounts.QueryAsync(db => db.Database.ExecuteSqlAsync($"update credit_periods set used = 1", TestContext.Current.CancellationToken));

        var check = await AccountsProcess.RunAsync(accounts.ConnectionString, "check");

        Assert.Equal(4, check.ExitCode);
        Assert.Contains($"{app}  2026-01  used 1, charged 0", check.Output);
    }

    private static async Task<(long? Limit, long? Remaining)> LimitAndRemainingAsync(AccountsHost accounts, Guid app)
    {
        var state = await accounts.ReserveAsync(app, Guid.CreateVersion7());
        return (state.Limit, state.Remaining);
    }

    /// <summary>Who did what, oldest first.</summary>
    private static async Task<List<(string Actor, string Action)>> AuditAsync(AccountsHost accounts)
    {
        var log = await accounts.QueryAsync(db => db.AuditLog.OrderBy(entry => entry.Id).ToListAsync(TestContext.Current.CancellationToken));
        return log.ConvertAll(entry => (entry.Actor, entry.Action));
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex KeyPattern();
}

using System.Net;
using System.Text.RegularExpressions;
using Face.Portal.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Face.Portal.Tests;

public sealed class OwnershipTests(Servers servers, SharedPortal shared)
{
    [Theory]
    [InlineData("")]
    [InlineData("/keys")]
    [InlineData("/plan")]
    [InlineData("/settings")]
    public async Task Another_accounts_app_is_not_there(string page)
    {
        var portal = await shared.StartAsync(servers);
        var owner = await portal.CreateAccountAsync();
        var (app, _) = await portal.CreateAppAsync(owner.Id);
        var (stranger, _) = await portal.SignInAsync();

        using var answer = await stranger.GetAsync($"/account/apps/{app.Id}{page}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        stranger.Dispose();
    }

    [Theory]
    [InlineData("/keys", "Rotate", "overlap", "none")]
    [InlineData("/settings", "Delete", "sure", "true")]
    [InlineData("/settings", "Name", "Name", "Mine now")]
    [InlineData("/plan", "Choose", "plan", "starter")]
    public async Task Another_accounts_app_cannot_be_changed(string page, string handler, string field, string value)
    {
        var portal = await shared.StartAsync(servers);
        var owner = await portal.CreateAccountAsync();
        var (app, key) = await portal.CreateAppAsync(owner.Id);
        var (stranger, account) = await portal.SignInAsync();
        var (own, _) = await portal.CreateAppAsync(account.Id);
        var token = await TokenAsync(stranger, $"/account/apps/{own.Id}/settings");

        var answer = await stranger.PostRawAsync($"/account/apps/{app.Id}{page}", handler, (field, value), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(0, (await portal.DetectAsync(key)).Code);
        stranger.Dispose();
    }

    [Fact]
    public async Task Another_apps_key_cannot_be_revoked_through_an_own_app()
    {
        var portal = await shared.StartAsync(servers);
        var owner = await portal.CreateAccountAsync();
        var (app, key) = await portal.CreateAppAsync(owner.Id);
        var (stranger, account) = await portal.SignInAsync();
        var (own, _) = await portal.CreateAppAsync(account.Id);

        var answer = await stranger.PostAsync($"/account/apps/{own.Id}/keys", "Revoke", ("key", app.Keys.Single().Id.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(0, (await portal.DetectAsync(key)).Code);
        stranger.Dispose();
    }

    [Theory]
    [InlineData("/account/operate")]
    [InlineData("/account/operate/plans")]
    [InlineData("/account/operate/plans/free")]
    [InlineData("/account/operate/audit")]
    public async Task Pages_of_operators_are_not_there_for_others(string page)
    {
        var portal = await shared.StartAsync(servers);
        var (session, _) = await portal.SignInAsync();

        Assert.Equal(HttpStatusCode.NotFound, await session.StatusAsync(page));
        session.Dispose();
    }

    [Fact]
    public async Task Deleting_the_account_erases_every_row_of_it_and_its_keys_stop()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, key) = await portal.CreateAppAsync(account.Id);
        Assert.Equal(0, (await portal.DetectAsync(key, once: "order 1")).Code);
        await Eventually.Async(() => portal.QueryAsync(db => Task.FromResult(db.ActivityHours.Any(row => row.AppId == app.Id))));
        Assert.Superset(new HashSet<string>(["credit_ledger", "idempotent_requests"]), (await RowsOfAsync(portal, app.Id)).ToHashSet());

        var wrong = await session.PostAsync("/account/settings", "Delete", ("Confirmation", "not the password"));
        var right = await session.PostAsync("/account/settings", "Delete", ("Confirmation", RunningPortal.Password));

        Assert.Contains("not your current password", wrong.Text);
        Assert.Equal("/account/sign-up", right.Location);
        await Eventually.Async(async () => (await portal.DetectAsync(key)).Code == 1100);
        Assert.Equal([], await RowsOfAsync(portal, app.Id));
        Assert.False(await portal.QueryAsync(db => Task.FromResult(db.Accounts.Any(row => row.Id == account.Id))));
        session.Dispose();
    }

    [Fact]
    public async Task Deleting_an_app_erases_its_kept_replies_at_once_and_its_ledger_still_adds_up()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, key) = await portal.CreateAppAsync(account.Id);
        Assert.Equal(0, (await portal.DetectAsync(key, once: "order 1")).Code);
        await Eventually.Async(() => portal.QueryAsync(db => Task.FromResult(db.ActivityHours.Any(row => row.AppId == app.Id))));

        await session.PostAsync($"/account/apps/{app.Id}/settings", "Delete", ("sure", "true"));

        Assert.Equal(["credit_ledger", "credit_periods"], (await RowsOfAsync(portal, app.Id)).Order());
        session.Dispose();
    }

    [Fact]
    public async Task Deleted_apps_count_against_the_plan_until_the_month_ends()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);
        await portal.CreateAppAsync(account.Id);

        var deleted = await session.PostAsync($"/account/apps/{app.Id}/settings", "Delete", ("sure", "true"));
        var third = await session.PostAsync("/account/apps/new", "", ("Name", "Third"));

        Assert.Equal("/account", deleted.Location);
        Assert.Equal(HttpStatusCode.NotFound, await session.StatusAsync($"/account/apps/{app.Id}"));
        Assert.Contains("allows 2 apps", third.Text);
        session.Dispose();
    }

    /// <summary>The tables that still have rows of the app.</summary>
    private static Task<List<string>> RowsOfAsync(RunningPortal portal, Guid app) => portal.QueryAsync(async db =>
    {
        var tables = db.Model.GetEntityTypes().Where(type => type.FindProperty("AppId") is not null).Select(type => type.GetTableName()!).ToList();
        var found = new List<string>();
        foreach (var table in tables)
        {
            var count = "select count(*)::int as \"Value\" from " + table + " where app_id = {0}";
            found.AddRange(await db.Database.SqlQueryRaw<int>(count, app).SingleAsync(TestContext.Current.CancellationToken) > 0 ? [table] : []);
        }

        return found;
    });

    private static async Task<string> TokenAsync(HttpSession session, string page)
    {
        var text = await session.ReadAsync(page);
        return Regex.Match(text, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Face.Portal.Tests.Running;

namespace Face.Portal.Tests;

public sealed partial class KeyTests(Servers servers, SharedPortal shared)
{
    /// <summary>The contract's two seconds, and what a busy machine adds to them.</summary>
    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_key_is_shown_once_and_only_its_last_four_afterwards()
    {
        var portal = await shared.StartAsync(servers);
        var (session, _) = await portal.SignInAsync();

        var made = await session.PostAsync("/account/apps/new", "", ("Name", "Booth"));
        var first = await session.ReadAsync(made.Location!);
        var second = await session.ReadAsync(made.Location!);

        var key = KeyPattern().Match(first).Groups[1].Value;
        Assert.Equal(32, key.Length);
        Assert.DoesNotContain(key, second);
        Assert.Contains($"…{key[^4..]}", second);
        Assert.Equal(0, (await portal.DetectAsync(key)).Code);
        session.Dispose();
    }

    [Fact]
    public async Task A_revoked_key_is_refused_within_two_seconds()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, key) = await portal.CreateAppAsync(account.Id);
        Assert.Equal(0, (await portal.DetectAsync(key)).Code);

        var revoked = await session.PostAsync($"/account/apps/{app.Id}/keys", "Revoke", ("key", app.Keys.Single().Id.ToString()));
        var took = await Eventually.Async(async () => (await portal.DetectAsync(key)).Code == 1100);

        Assert.Equal(HttpStatusCode.Redirect, revoked.Status);
        Assert.InRange(took, TimeSpan.Zero, SoonEnough);
        session.Dispose();
    }

    [Fact]
    public async Task Rotation_lets_both_keys_work_for_the_chosen_time_and_then_the_new_one()
    {
        await using var portal = await RunningPortal.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, old) = await portal.CreateAppAsync(account.Id);

        var rotated = await session.PostAsync($"/account/apps/{app.Id}/keys", "Rotate", ("overlap", "hour"));
        var fresh = KeyPattern().Match(await session.ReadAsync(rotated.Location!)).Groups[1].Value;
        Assert.NotEqual(1100, (await portal.DetectAsync(old)).Code);
        Assert.NotEqual(1100, (await portal.DetectAsync(fresh)).Code);
        portal.Time.Advance(TimeSpan.FromMinutes(61));

        await Eventually.Async(async () => (await portal.DetectAsync(old)).Code == 1100);
        Assert.NotEqual(1100, (await portal.DetectAsync(fresh)).Code);
        session.Dispose();
    }

    [Fact]
    public async Task Rotation_without_an_overlap_ends_the_old_key_now()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, old) = await portal.CreateAppAsync(account.Id);
        Assert.Equal(0, (await portal.DetectAsync(old)).Code);

        await session.PostAsync($"/account/apps/{app.Id}/keys", "Rotate", ("overlap", "none"));
        var took = await Eventually.Async(async () => (await portal.DetectAsync(old)).Code == 1100);

        Assert.InRange(took, TimeSpan.Zero, SoonEnough);
        session.Dispose();
    }

    [Fact]
    public async Task An_overlap_that_is_no_choice_is_refused()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);

        var answer = await session.PostAsync($"/account/apps/{app.Id}/keys", "Rotate", ("overlap", "forever"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        session.Dispose();
    }

    [Fact]
    public async Task Allowed_origins_are_checked_in_the_form_and_kept_by_the_gateway()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, key) = await portal.CreateAppAsync(account.Id);
        var page = $"/account/apps/{app.Id}/settings";

        var wrong = await session.PostAsync(page, "Origins", ("Origins", "https://shop.example.com/path"));
        var right = await session.PostAsync(page, "Origins", ("Origins", "https://Shop.example.com\r\nhttp://localhost:3000"));

        Assert.Contains("is not a web origin", wrong.Text);
        Assert.Equal(page, right.Location);
        Assert.Equal(
            ["https://shop.example.com", "http://localhost:3000"],
            await portal.QueryAsync(db => Task.FromResult(db.Apps.Single(row => row.Id == app.Id).AllowedOrigins)));
        Assert.Equal(0, (await portal.DetectAsync(key)).Code);
        session.Dispose();
    }

    [GeneratedRegex("id=\"new-key\">([0-9a-f]{32})<")]
    private static partial Regex KeyPattern();
}

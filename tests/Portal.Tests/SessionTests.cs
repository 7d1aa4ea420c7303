using System.Net;
using Face.Portal.Tests.Running;

namespace Face.Portal.Tests;

public sealed class SessionTests(Servers servers, SharedPortal shared)
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_one_answer()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        using var visitor = portal.Visit();

        var wrong = await visitor.PostAsync("/account/sign-in", "", ("Email", account.Email!), ("Password", "not the password"));
        var unknown = await visitor.PostAsync("/account/sign-in", "", ("Email", "nobody@example.com"), ("Password", "not the password"));

        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Contains("do not belong together", wrong.Text);
        Assert.Contains("do not belong together", unknown.Text);
    }

    [Fact]
    public async Task Ten_bad_tries_lock_the_account_even_for_the_right_password_until_a_new_one_is_set()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        using var visitor = portal.Visit();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await visitor.PostAsync("/account/sign-in", "", ("Email", account.Email!), ("Password", "not the password"));
        }

        var locked = await visitor.PostAsync("/account/sign-in", "", ("Email", account.Email!), ("Password", RunningPortal.Password));

        Assert.Equal(HttpStatusCode.OK, locked.Status);
        Assert.Contains("locked for 15 minutes", locked.Text);
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync("/account"));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);

        var forged = await session.PostRawAsync($"/account/apps/{app.Id}/settings", "Delete", ("sure", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal(HttpStatusCode.OK, await session.StatusAsync($"/account/apps/{app.Id}"));
        session.Dispose();
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var portal = await shared.StartAsync(servers);
        var (session, _) = await portal.SignInAsync();

        var answer = await session.PostAsync("/account/sign-out", "");

        Assert.Equal("/account/sign-in", answer.Location);
        Assert.Equal(HttpStatusCode.Redirect, await session.StatusAsync("/account"));
        session.Dispose();
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_asked_for_but_to_no_other_site()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        using var visitor = portal.Visit();
        (string, string)[] fields = [("Email", account.Email!), ("Password", RunningPortal.Password)];

        var own = await visitor.PostAsync("/account/sign-in", "", [.. fields, ("ReturnUrl", "/account/settings")]);
        await visitor.PostAsync("/account/sign-out", "");
        var foreign = await visitor.PostAsync("/account/sign-in", "", [.. fields, ("ReturnUrl", "https://evil.example/")]);

        Assert.Equal("/account/settings", own.Location);
        Assert.Equal("/account", foreign.Location);
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_keeps_this_one()
    {
        var portal = await shared.StartAsync(servers);
        var (here, account) = await portal.SignInAsync();
        using var there = portal.Visit();
        await there.PostAsync("/account/sign-in", "", ("Email", account.Email!), ("Password", RunningPortal.Password));

        var wrong = await here.PostAsync("/account/settings", "Password", ("Current", "not this one here"), ("Wanted", "another quiet otter"));
        var right = await here.PostAsync("/account/settings", "Password", ("Current", RunningPortal.Password), ("Wanted", "another quiet otter"));

        Assert.Contains("not your current password", wrong.Text);
        Assert.Equal("/account/settings", right.Location);
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/account"));
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/account"));
        here.Dispose();
    }

    [Fact]
    public async Task Cookies_are_not_for_scripts_other_sites_or_other_paths_and_pages_carry_a_strict_policy()
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        using var session = portal.Visit();
        await session.PostAsync("/account/sign-in", "", ("Email", account.Email!), ("Password", RunningPortal.Password));

        using var page = await session.GetAsync("/account/apps/new");

        var cookies = session.Handler.CookieContainer.GetCookies(new Uri(portal.Address, "/account"));
        Assert.Empty(session.Handler.CookieContainer.GetCookies(new Uri(portal.Address, "/api/detect/")));
        Assert.Equal([("face-form", true), ("face-session", true)], cookies.Select(cookie => (cookie.Name, cookie.HttpOnly)).Order());
        Assert.Contains("default-src 'none'; script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal((true, "nosniff", "no-referrer"), (
            page.Headers.CacheControl!.NoStore,
            page.Headers.GetValues("X-Content-Type-Options").Single(),
            page.Headers.GetValues("Referrer-Policy").Single()));
    }

    [Fact]
    public async Task Under_a_public_address_with_https_cookies_are_secure_behind_a_gateway_without_it()
    {
        await using var portal = await RunningPortal.StartAsync(servers, ("Portal:PublicUrl", "https://face.test"));
        using var visitor = portal.Visit();

        using var page = await visitor.GetAsync("/account/sign-in");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie));
    }

    [Fact]
    public async Task Too_many_forms_from_one_address_are_refused_with_a_page()
    {
        await using var portal = await RunningPortal.StartAsync(servers, ("Portal:FormsPerMinute", "2"));
        using var visitor = portal.Visit();
        (string, string)[] fields = [("Email", "nobody@example.com"), ("Password", "not the password")];
        await visitor.PostAsync("/account/sign-in", "", fields);
        await visitor.PostAsync("/account/sign-in", "", fields);

        var third = await visitor.PostAsync("/account/sign-in", "", fields);

        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Contains("Wait a minute", third.Text);
    }
}

using Face.Accounts.Plans;
using Face.Browser;
using Face.Portal.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Face.Portal.Tests.Pages;

/// <summary>Every page, on a desk and on a phone, light and dark: no complaint on the console, no serious accessibility fault.</summary>
public sealed class TourTests(Servers servers, SharedPortal shared, Chromium chromium)
{
    public static TheoryData<bool, bool> Screens => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Pages_without_a_session_are_sound(bool isPhone, bool isDark)
    {
        var portal = await shared.StartAsync(servers);
        await using var visit = await PageVisit.StartAsync(chromium, new Screen(isPhone, isDark), portal.Address);

        var faults = new List<string>();
        foreach (var (name, path) in Anonymous)
        {
            await visit.GoAsync(path);
            faults.AddRange(await visit.FaultsAsync(name));
        }

        await visit.GoAsync("/account/sign-in");
        await visit.FillAsync("E-mail address", "nobody@example.com");
        await visit.FillAsync("Password", "wrong wrong wrong");
        await visit.PressAsync("Sign in");
        faults.AddRange(await visit.FaultsAsync("sign-in-refused"));

        Assert.Empty(faults);
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Pages_of_an_owner_are_sound(bool isPhone, bool isDark)
    {
        var portal = await shared.StartAsync(servers);
        var account = await portal.CreateAccountAsync();
        await using var visit = await PageVisit.StartAsync(chromium, new Screen(isPhone, isDark), portal.Address);
        await visit.SignInAsync(account.Email!, RunningPortal.Password);
        var faults = new List<string>(await visit.FaultsAsync("apps-none"));

        await visit.FollowAsync("New app");
        faults.AddRange(await visit.FaultsAsync("app-new"));
        await visit.FillAsync("Name", "Photo booth");
        await visit.PressAsync("Make the app and its key");
        faults.AddRange(await visit.FaultsAsync("app-key-shown"));
        await visit.FollowAsync("I have it");
        faults.AddRange(await visit.FaultsAsync("app-overview-empty"));
        var app = (await portal.QueryAsync(db => Task.FromResult(db.Apps.Single(row => row.AccountId == account.Id)))).Id;
        await SampleActivity.AddAsync(portal, app);
        await ChoosePlanAsync(portal, account.Id, app, "starter");
        foreach (var (name, path) in Owner(app))
        {
            await visit.GoAsync(path);
            faults.AddRange(await visit.FaultsAsync(name));
        }

        Assert.Empty(faults);
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Pages_of_an_operator_are_sound(bool isPhone, bool isDark)
    {
        var portal = await shared.StartAsync(servers);
        var (session, account) = await portal.SignInOperatorAsync();
        session.Dispose();
        var owner = await portal.CreateAccountAsync();
        var (app, _) = await portal.CreateAppAsync(owner.Id, "Photo booth");
        await ChoosePlanAsync(portal, owner.Id, app.Id, "business");
        await using var visit = await PageVisit.StartAsync(chromium, new Screen(isPhone, isDark), portal.Address);
        await visit.SignInAsync(account.Email!, RunningPortal.Password);

        var faults = new List<string>();
        foreach (var (name, path) in Operator(owner.Email!, app.Id))
        {
            await visit.GoAsync(path);
            faults.AddRange(await visit.FaultsAsync(name));
        }

        await visit.GoAsync($"/account/operate/apps/{app.Id}");
        await visit.FillAsync("Credits to add this month", "42");
        await visit.PressAsync("Grant");
        faults.AddRange(await visit.FaultsAsync("operate-app-granted"));
        await Assertions.Expect(visit.Page.GetByText("5,042 left")).ToBeVisibleAsync();

        Assert.Empty(faults);
        Assert.Empty(visit.Errors);
    }

    private static (string Name, string Path)[] Anonymous =>
    [
        ("pricing", "/pricing"), ("sign-up", "/account/sign-up"), ("sign-in", "/account/sign-in"), ("check-mail", "/account/check-mail"),
        ("forgot", "/account/forgot-password"), ("reset", "/account/reset-password"), ("welcome-old", "/account/welcome?ticket=none"),
    ];

    private static (string Name, string Path)[] Owner(Guid app) =>
    [
        ("apps", "/account"), ("app-overview", $"/account/apps/{app}"), ("app-overview-48", $"/account/apps/{app}?hours=48"),
        ("app-keys", $"/account/apps/{app}/keys"), ("app-plan", $"/account/apps/{app}/plan"), ("app-settings", $"/account/apps/{app}/settings"),
        ("settings", "/account/settings"), ("sign-out", "/account/sign-out"),
    ];

    private static (string Name, string Path)[] Operator(string owner, Guid app) =>
    [
        ("operate", "/account/operate"), ("operate-found", $"/account/operate?q={Uri.EscapeDataString(owner)}"), ("operate-plans", "/account/operate/plans"),
        ("operate-plan", "/account/operate/plans/starter"), ("operate-app", $"/account/operate/apps/{app}"), ("operate-audit", "/account/operate/audit"),
    ];

    private static async Task ChoosePlanAsync(RunningPortal portal, Guid account, Guid app, string plan)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<PlanDesk>().ChooseAsync(new(account, app), plan, TestContext.Current.CancellationToken));
    }
}

using System.Net;
using Face.Accounts.Plans;
using Face.Portal.Tests.Running;

namespace Face.Portal.Tests;

public sealed class PlanTests(Servers servers, SharedPortal shared)
{
    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task An_approved_plan_is_in_effect_within_two_seconds_and_the_owner_hears_of_it()
    {
        var portal = await shared.StartAsync(servers);
        var (owner, account) = await portal.SignInAsync();
        var (app, key) = await portal.CreateAppAsync(account.Id);
        Assert.Equal("1", (await portal.DetectAsync(key)).RateLimit);
        var (clerk, _) = await portal.SignInOperatorAsync();

        await owner.PostAsync($"/account/apps/{app.Id}/plan", "Choose", ("plan", "starter"));
        Assert.Contains("You asked for", await owner.ReadAsync($"/account/apps/{app.Id}/plan"));
        var request = await RequestAsync(portal, app.Id);
        await clerk.PostAsync("/account/operate", "Decide", ("request", request.Id.ToString()), ("approve", "true"), ("answer", "Welcome aboard."));
        var took = await Eventually.Async(async () => (await portal.DetectAsync(key)).RateLimit == "5");

        Assert.InRange(took, TimeSpan.Zero, SoonEnough);
        Assert.Contains("was approved", await owner.ReadAsync($"/account/apps/{app.Id}/plan"));
        Assert.Contains("Welcome aboard.", (await portal.Mail.ReadAsync(account.Email!)).Text);
        owner.Dispose();
        clerk.Dispose();
    }

    [Fact]
    public async Task A_declined_request_changes_nothing_and_says_why()
    {
        var portal = await shared.StartAsync(servers);
        var (owner, account) = await portal.SignInAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);
        var (clerk, _) = await portal.SignInOperatorAsync();
        await owner.PostAsync($"/account/apps/{app.Id}/plan", "Choose", ("plan", "business"));
        var request = await RequestAsync(portal, app.Id);

        (string, string)[] decision = [("request", request.Id.ToString()), ("approve", "false"), ("answer", "Tell us more first.")];
        await clerk.PostAsync("/account/operate", "Decide", decision);
        await clerk.PostAsync("/account/operate", "Decide", [decision[0], ("approve", "true")]);

        Assert.Contains("Tell us more first.", await owner.ReadAsync($"/account/apps/{app.Id}/plan"));
        Assert.Equal("free", await portal.QueryAsync(db => Task.FromResult(db.Apps.Single(row => row.Id == app.Id).PlanName)));
        owner.Dispose();
        clerk.Dispose();
    }

    [Fact]
    public async Task A_request_can_be_taken_back_and_a_second_one_replaces_the_first()
    {
        var portal = await shared.StartAsync(servers);
        var (owner, account) = await portal.SignInAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);
        var page = $"/account/apps/{app.Id}/plan";

        await owner.PostAsync(page, "Choose", ("plan", "starter"));
        await owner.PostAsync(page, "Choose", ("plan", "business"));
        await owner.PostAsync(page, "Withdraw");

        var states = await portal.QueryAsync(db => Task.FromResult(db.PlanRequests.Where(row => row.AppId == app.Id).Select(row => row.State).ToList()));
        Assert.Equal([PlanRequestState.Withdrawn, PlanRequestState.Withdrawn], states);
        owner.Dispose();
    }

    [Fact]
    public async Task A_plan_that_is_not_on_offer_cannot_be_chosen()
    {
        var portal = await shared.StartAsync(servers);
        var (owner, account) = await portal.SignInAsync();
        var (app, _) = await portal.CreateAppAsync(account.Id);

        var answer = await owner.PostAsync($"/account/apps/{app.Id}/plan", "Choose", ("plan", "demo"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Choose one of the other plans", answer.Text);
        owner.Dispose();
    }

    [Fact]
    public async Task An_edited_plan_shows_on_the_pricing_page_and_at_the_gateway_without_a_restart()
    {
        await using var portal = await RunningPortal.StartAsync(servers);
        var (clerk, account) = await portal.SignInOperatorAsync();
        var (_, key) = await portal.CreateAppAsync(account.Id);
        using var visitor = portal.Visit();
        (string, string)[] fields =
        [
            ("Title", "Hobby"), ("Price", "€0 for ever"), ("Credits", "7777"), ("Rate", "3"), ("Apps", "4"), ("Listed", "true"), ("NeedsApproval", "false"),
        ];

        var refused = await clerk.PostAsync("/account/operate/plans/free", "", [.. fields[..3], ("Rate", "0"), .. fields[4..]]);
        var saved = await clerk.PostAsync("/account/operate/plans/free", "", fields);

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal("/account/operate/plans", saved.Location);
        var pricing = await visitor.ReadAsync("/pricing");
        Assert.All(["Hobby", "€0 for ever", "7,777"], text => Assert.Contains(text, pricing));
        await Eventually.Async(async () => (await portal.DetectAsync(key)).RateLimit == "3");
        Assert.Contains("plan.edit", await clerk.ReadAsync("/account/operate/audit"));
        clerk.Dispose();
    }

    [Fact]
    public async Task Operators_find_an_app_by_its_owner_and_set_its_credits()
    {
        var portal = await shared.StartAsync(servers);
        var owner = await portal.CreateAccountAsync();
        var (app, _) = await portal.CreateAppAsync(owner.Id);
        var (clerk, account) = await portal.SignInOperatorAsync();
        var page = $"/account/operate/apps/{app.Id}";

        var found = await clerk.ReadAsync($"/account/operate?q={Uri.EscapeDataString(owner.Email!)}");
        var wrong = await clerk.PostAsync(page, "Set", ("Remaining", "-1"));
        await clerk.PostAsync(page, "Set", ("Remaining", "42"));
        var set = await clerk.ReadAsync(page);
        await clerk.PostAsync(page, "Reset");

        Assert.Contains(page, found);
        Assert.Contains("The credits lie between", wrong.Text);
        Assert.Contains("42 left", set);
        Assert.Contains("5,000 left", await clerk.ReadAsync(page));
        var history = await clerk.ReadAsync($"/account/operate/audit?subject=app:{app.Id}");
        Assert.Contains("credits.set", history);
        Assert.Contains($"account:{account.Id}", history);
        clerk.Dispose();
    }

    [Fact]
    public async Task Operators_grant_credits_on_top_of_what_is_left()
    {
        var portal = await shared.StartAsync(servers);
        var owner = await portal.CreateAccountAsync();
        var (app, _) = await portal.CreateAppAsync(owner.Id);
        var (clerk, account) = await portal.SignInOperatorAsync();
        var page = $"/account/operate/apps/{app.Id}";

        var wrong = await clerk.PostAsync(page, "Grant", ("Grant", "0"));
        await clerk.PostAsync(page, "Grant", ("Grant", "42"));

        Assert.Contains("The credits to add lie between 1 and", wrong.Text);
        Assert.Contains("value=\"5000\"", wrong.Text);
        Assert.Contains("5,042 left", await clerk.ReadAsync(page));
        var history = await clerk.ReadAsync($"/account/operate/audit?subject=app:{app.Id}");
        Assert.Contains("credits.grant", history);
        Assert.Contains($"account:{account.Id}", history);
        clerk.Dispose();
    }

    private static Task<PlanRequest> RequestAsync(RunningPortal portal, Guid app) =>
        portal.QueryAsync(db => Task.FromResult(db.PlanRequests.Single(row => row.AppId == app && row.State == PlanRequestState.Open)));
}

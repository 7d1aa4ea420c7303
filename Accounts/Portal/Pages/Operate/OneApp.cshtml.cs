using System.Globalization;
using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Face.Accounts.Portal.Pages.Operate;

/// <summary>Anybody's app, for operators, who may change, or add to, what is left of its credits.</summary>
internal sealed class OneAppModel(OperatorDesk desk, CreditDesk creditDesk, AccountsDb db, TimeProvider time) : PortalPage
{
    private const string NoLimit = "The plan has no limit: there is nothing to change.";

    [BindProperty(Name = "app", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Remaining { get; set; }

    [BindProperty]
    public string? Grant { get; set; }

    public App App { get; private set; } = null!;

    public AppCredits Credits { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await desk.FindAppAsync(Id, Left) is not { } app)
        {
            context.Result = NotFound();
            return;
        }

        App = app;
        Credits = (await AppCredits.OfAsync(db, [app], time.GetUtcNow(), Left))[app.Id];
        await next();
    }

    public void OnGet() => ShowRemaining();

    public async Task<IActionResult> OnPostSetAsync() => Parse(Remaining, least: 0) is { } left
        ? await SetAsync(left)
        : Wrong(nameof(Remaining), $"The credits lie between 0 and {CreditDesk.MostCredits}.");

    public Task<IActionResult> OnPostResetAsync() => SetAsync(App.Plan!.CreditsPerMonth ?? 0);

    public async Task<IActionResult> OnPostGrantAsync()
    {
        ShowRemaining();
        if (Parse(Grant, least: 1) is not { } credits)
        {
            return Wrong(nameof(Grant), $"The credits to add lie between 1 and {CreditDesk.MostCredits}.");
        }

        return await creditDesk.GrantAsync(Id, credits, AuditEntry.ActorOf(AccountId), Left) is null
            ? Wrong(nameof(Grant), NoLimit)
            : Done("The credits are granted.", $"/account/operate/apps/{Id}");
    }

    private void ShowRemaining() => Remaining = Credits.Left?.ToString(CultureInfo.InvariantCulture);

    private async Task<IActionResult> SetAsync(long left) => await creditDesk.SetRemainingAsync(Id, left, AuditEntry.ActorOf(AccountId), Left)
        ? Done("The credits are set.", $"/account/operate/apps/{Id}")
        : Wrong(nameof(Remaining), NoLimit);

    /// <summary>Null: no number, or not one that a change may have.</summary>
    private static long? Parse(string? text, long least) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var credits) && credits >= least && credits <= CreditDesk.MostCredits
            ? credits
            : null;
}

using System.Globalization;
using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Face.Accounts.Portal.Pages.Operate;

/// <summary>Anybody's app, for operators, who may change what is left of its credits.</summary>
internal sealed class OneAppModel(OperatorDesk desk, CreditDesk creditDesk, AccountsDb db, TimeProvider time) : PortalPage
{
    /// <summary>Far beyond any plan, and far from overflowing a counter.</summary>
    private const long MaxRemaining = 1_000_000_000_000;

    [BindProperty(Name = "app", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Remaining { get; set; }

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

    public void OnGet() => Remaining = Credits.Left?.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnPostSetAsync() =>
        long.TryParse(Remaining, NumberStyles.None, CultureInfo.InvariantCulture, out var left) && left <= MaxRemaining
            ? await SetAsync(left)
            : Wrong(nameof(Remaining), $"The credits lie between 0 and {MaxRemaining}.");

    public Task<IActionResult> OnPostResetAsync() => SetAsync(App.Plan!.CreditsPerMonth ?? 0);

    private async Task<IActionResult> SetAsync(long left) => await creditDesk.SetRemainingAsync(Id, left, AuditEntry.ActorOf(AccountId), Left)
        ? Done("The credits are set.", $"/account/operate/apps/{Id}")
        : Wrong(nameof(Remaining), "The plan has no limit: there is nothing to set.");
}

using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Plans;
using Microsoft.AspNetCore.Mvc;

namespace Face.Accounts.Portal.Pages.Operate;

/// <summary>Where operators start: the requests that wait, and a search.</summary>
internal sealed class IndexModel(PlanOffice office, OperatorDesk desk, Letters letters) : PortalPage
{
    public IReadOnlyList<PlanRequest> Requests { get; private set; } = [];

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public IReadOnlyList<App> Apps { get; private set; } = [];

    /// <summary>What is looked for.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Q { get; set; }

    public async Task OnGetAsync()
    {
        Requests = await office.OpenAsync(Left);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            Accounts = await desk.FindAccountsAsync(Q, Left);
            Apps = await desk.FindAppsAsync(Q, Left);
        }
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid request, bool approve, string? answer)
    {
        var text = answer?.Trim() ?? "";
        if (text.Length > PlanRequest.TextMaxLength)
        {
            return BadRequest();
        }

        if (await office.DecideAsync(request, approve, text, AuditEntry.ActorOf(AccountId), Left) is not { } decided)
        {
            return Done("That request was decided before, or taken back.", "/account/operate");
        }

        letters.PlanDecided(decided, decided.App!.Account!.Email!, decided.Plan!);
        return Done(approve ? "Approved; the plan is in effect within two seconds." : "Declined.", "/account/operate");
    }
}

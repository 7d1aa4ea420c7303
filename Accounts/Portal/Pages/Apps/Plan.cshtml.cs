using Face.Accounts.Apps;
using Face.Accounts.Plans;
using Microsoft.AspNetCore.Mvc;

namespace Face.Accounts.Portal.Pages.Apps;

/// <summary>Moves an app to another plan, or asks the operators to.</summary>
internal sealed class PlanModel(OwnApps apps, PlanDesk desk) : AppPage(apps)
{
    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    /// <summary>The last one; null: none.</summary>
    public PlanRequest? LastRequest { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostChooseAsync(string? plan)
    {
        if (await desk.ChooseAsync(Which, plan ?? "", Left) is not { } fault)
        {
            return Redirect($"{Address}/plan");
        }

        await ReadAsync();
        return Wrong("", fault);
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        await desk.WithdrawAsync(Which, Left);
        return Done("Your request is taken back.", $"{Address}/plan");
    }

    private async Task ReadAsync()
    {
        Plans = await desk.ListAsync(Left);
        LastRequest = await desk.LastRequestAsync(Id, Left);
    }
}

using Face.Accounts.Plans;

namespace Face.Accounts.Portal.Pages.Operate;

/// <summary>All plans, also those that nobody can choose.</summary>
internal sealed class PlansModel(PlanOffice office) : PortalPage
{
    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public async Task OnGetAsync() => Plans = await office.ListAsync(Left);
}

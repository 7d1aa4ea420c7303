using Face.Accounts.Plans;

namespace Face.Accounts.Portal.Pages;

/// <summary>The plans on offer, from the rows that are in effect.</summary>
internal sealed class PricingModel(PlanDesk desk) : PortalPage
{
    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public async Task OnGetAsync() => Plans = await desk.ListAsync(Left);
}

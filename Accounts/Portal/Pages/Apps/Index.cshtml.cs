using Face.Accounts.Apps;
using Face.Accounts.Database;

namespace Face.Accounts.Portal.Pages.Apps;

/// <summary>The account's apps with what is left of their credits.</summary>
internal sealed class IndexModel(OwnApps own, AccountsDb db, TimeProvider time) : PortalPage
{
    public IReadOnlyList<App> Apps { get; private set; } = [];

    public IReadOnlyDictionary<Guid, AppCredits> Credits { get; private set; } = new Dictionary<Guid, AppCredits>();

    public async Task OnGetAsync()
    {
        Apps = await own.ListAsync(AccountId, Left);
        Credits = await AppCredits.OfAsync(db, Apps, time.GetUtcNow(), Left);
    }
}

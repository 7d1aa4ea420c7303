using Face.Accounts.Activity;
using Face.Accounts.Apps;
using Face.Accounts.Database;
using Face.Accounts.Portal.Charts;
using Microsoft.AspNetCore.Mvc;

namespace Face.Accounts.Portal.Pages.Apps;

/// <summary>What an app has used and what went wrong.</summary>
internal sealed class OverviewModel(OwnApps apps, ActivityHistory history, AccountsDb db, TimeProvider time) : AppPage(apps)
{
    private const int ErrorsShown = 20;

    public AppCredits Credits { get; private set; } = null!;

    public BarChart Days { get; private set; } = null!;

    public BarChart Hours { get; private set; } = null!;

    public IReadOnlyList<ActivityErrorRow> Errors { get; private set; } = [];

    /// <summary>24 or 48.</summary>
    [BindProperty(Name = "hours", SupportsGet = true)]
    public int HoursShown { get; set; } = 24;

    public async Task OnGetAsync()
    {
        HoursShown = HoursShown == 48 ? 48 : 24;
        Credits = (await AppCredits.OfAsync(db, [App], time.GetUtcNow(), Left))[Id];
        Days = new("Requests a day", "d MMM", await history.DaysAsync(Id, Left));
        Hours = new("Requests an hour", "d MMM HH:mm", await history.HoursAsync(Id, HoursShown, Left));
        Errors = await history.ErrorsAsync(Id, ErrorsShown, Left);
    }
}

using Face.Accounts.Credits;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Apps;

/// <summary>The credits of an app this month, for people to read.</summary>
/// <param name="Limit">The plan's and what operators added; null: no limit.</param>
/// <param name="Used">Charged, and held for requests that run.</param>
internal sealed record AppCredits(long? Limit, long Used, DateTimeOffset ResetsAt)
{
    /// <summary>Null: no limit.</summary>
    public long? Left => Limit is { } limit ? Math.Max(0, limit - Used) : null;

    /// <summary>0 to 100, of the limit; 0 without one.</summary>
    public int UsedPercent => Limit is > 0 and var limit ? (int)Math.Min(100, Used * 100 / limit) : 0;

    /// <summary>By the app's id, in one query. The apps come with their plans.</summary>
    public static async Task<Dictionary<Guid, AppCredits>> OfAsync(
        AccountsDb db, IReadOnlyCollection<App> apps, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var month = CreditMonth.Of(now);
        var ids = apps.Select(app => app.Id).ToArray();
        var counters = await db.CreditPeriods.AsNoTracking()
            .Where(row => ids.Contains(row.AppId) && row.Period == month.FirstDay).ToDictionaryAsync(row => row.AppId, cancellationToken);
        return apps.ToDictionary(app => app.Id, app => Of(app, counters.GetValueOrDefault(app.Id), month));
    }

    private static AppCredits Of(App app, CreditPeriod? counter, CreditMonth month) =>
        new(app.Plan!.CreditsPerMonth + (counter?.Granted ?? 0), (counter?.Used ?? 0) + (counter?.Reserved ?? 0), month.End);
}

using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Plans;

/// <summary>Adds the configured plans that the database does not have yet.</summary>
internal sealed class PlanSeeding(IOptions<PlanOptions> options) : ISeed
{
    public async Task ApplyAsync(AccountsDb db, CancellationToken cancellationToken)
    {
        var known = await db.Plans.Select(plan => plan.Name).ToListAsync(cancellationToken);
        db.Plans.AddRange(options.Value.Seed.Where(seed => !known.Contains(seed.Key)).Select(seed => ToPlan(seed.Key, seed.Value)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Plan ToPlan(string name, PlanSeed seed) =>
        new() { Name = name, CreditsPerMonth = seed.CreditsPerMonth, RatePerSecond = seed.RatePerSecond, Apps = seed.Apps };
}

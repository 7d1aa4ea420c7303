using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Plans;

/// <summary>Adds the configured plans that the database does not have yet, and to those from before there was a portal, what it shows of them.</summary>
internal sealed class PlanSeeding(IOptions<PlanOptions> options) : ISeed
{
    public async Task ApplyAsync(AccountsDb db, CancellationToken cancellationToken)
    {
        var known = await db.Plans.ToDictionaryAsync(plan => plan.Name, cancellationToken);
        foreach (var (name, seed) in options.Value.Seed)
        {
            if (!known.TryGetValue(name, out var plan))
            {
                plan = new Plan { Name = name, CreditsPerMonth = seed.CreditsPerMonth, RatePerSecond = seed.RatePerSecond, Apps = seed.Apps };
                db.Plans.Add(plan);
            }

            Describe(plan, seed);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A plan that has a title was described before, and may have been changed by an operator since.</summary>
    private static void Describe(Plan plan, PlanSeed seed)
    {
        if (plan.Title.Length > 0)
        {
            return;
        }

        plan.Title = seed.Title.Length > 0 ? seed.Title : plan.Name;
        plan.Price = seed.Price;
        plan.Listed = seed.Listed;
        plan.NeedsApproval = seed.NeedsApproval;
    }
}

using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Plans;

/// <summary>What operators do with plans: decide requests, and change the plans themselves, in effect within 2 s and without a restart.</summary>
internal sealed class PlanOffice(AccountsDb db, TimeProvider time)
{
    /// <summary>With apps, their owners and the plans; oldest first.</summary>
    public Task<List<PlanRequest>> OpenAsync(CancellationToken cancellationToken) => db.PlanRequests
        .AsNoTracking().Include(request => request.App!.Account).Include(request => request.Plan)
        .Where(request => request.State == PlanRequestState.Open).OrderBy(request => request.AskedAt).Take(100).ToListAsync(cancellationToken);

    public Task<List<Plan>> ListAsync(CancellationToken cancellationToken) =>
        db.Plans.AsNoTracking().OrderBy(plan => plan.CreditsPerMonth).ToListAsync(cancellationToken);

    public Task<Plan?> FindAsync(string name, CancellationToken cancellationToken) =>
        db.Plans.SingleOrDefaultAsync(plan => plan.Name == name, cancellationToken);

    /// <summary>Null: the request is not there or was decided before. The owner's address and the plan come with it.</summary>
    public async Task<PlanRequest?> DecideAsync(Guid id, bool approve, string answer, string actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var decided = await db.PlanRequests.Where(row => row.Id == id && row.State == PlanRequestState.Open).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, approve ? PlanRequestState.Approved : PlanRequestState.Declined)
                .SetProperty(row => row.DecidedAt, time.GetUtcNow()).SetProperty(row => row.Answer, answer),
            cancellationToken);
        if (decided == 0)
        {
            return null;
        }

        var request = await db.PlanRequests.Include(row => row.App!.Account).Include(row => row.Plan).SingleAsync(row => row.Id == id, cancellationToken);
        if (approve)
        {
            request.App!.PlanName = request.PlanName;
        }

        db.AuditLog.Add(AuditEntry.OfApp(request.AppId, actor, approve ? "plan.approve" : "plan.decline", request.PlanName, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return request;
    }

    /// <summary>Saves what was changed on a plan of <see cref="FindAsync"/>.</summary>
    public Task SaveAsync(Plan plan, string actor, CancellationToken cancellationToken)
    {
        var details = $"credits {plan.CreditsPerMonth?.ToString() ?? "no limit"}, rate {plan.RatePerSecond}, apps {plan.Apps}, price {plan.Price}, "
            + $"{(plan.Listed ? "listed" : "not listed")}, {(plan.NeedsApproval ? "by approval" : "open")}";
        db.AuditLog.Add(AuditEntry.OfPlan(plan.Name, actor, "plan.edit", details, time.GetUtcNow()));
        return db.SaveChangesAsync(cancellationToken);
    }
}

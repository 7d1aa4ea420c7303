using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Plans;

/// <summary>
/// Moves an owner's app to another plan: at once where everybody may choose it, else by a request to the operators. A sentence answered is
/// why it was not done. The gateways feel a new plan within the 2 s that they keep a key.
/// </summary>
internal sealed class PlanDesk(AccountsDb db, OwnApps apps, TimeProvider time)
{
    /// <summary>The plans that owners may choose, smallest first.</summary>
    public Task<List<Plan>> ListAsync(CancellationToken cancellationToken) =>
        db.Plans.AsNoTracking().Where(plan => plan.Listed).OrderBy(plan => plan.CreditsPerMonth).ToListAsync(cancellationToken);

    /// <summary>The app's last request; null: none.</summary>
    public Task<PlanRequest?> LastRequestAsync(Guid app, CancellationToken cancellationToken) => db.PlanRequests
        .AsNoTracking().Include(request => request.Plan)
        .Where(request => request.AppId == app).OrderByDescending(request => request.AskedAt).FirstOrDefaultAsync(cancellationToken);

    public async Task<string?> ChooseAsync(OwnApp which, string name, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOrder.LockAccountAsync(db, which.Account, cancellationToken);
        var plan = await db.Plans.SingleOrDefaultAsync(row => row.Name == name && row.Listed, cancellationToken);
        var app = await db.Apps.SingleOrDefaultAsync(row => row.Id == which.App && row.AccountId == which.Account && row.DeletedAt == null, cancellationToken);
        if (plan is null || app is null || app.PlanName == plan.Name)
        {
            return "Choose one of the other plans.";
        }

        if (await apps.CountOnAsync(which.Account, plan.Name, cancellationToken) >= plan.Apps)
        {
            return $"The {plan.Title} plan allows {plan.Apps} apps, and you have as many on it.";
        }

        await WithdrawOpenAsync(app.Id, cancellationToken);
        Move(which, app, plan);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    public async Task WithdrawAsync(OwnApp which, CancellationToken cancellationToken)
    {
        var owned = await db.Apps.AnyAsync(app => app.Id == which.App && app.AccountId == which.Account, cancellationToken);
        if (owned && await WithdrawOpenAsync(which.App, cancellationToken) > 0)
        {
            Note(which, "plan.withdraw", "");
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private void Move(OwnApp which, App app, Plan plan)
    {
        if (plan.NeedsApproval)
        {
            db.PlanRequests.Add(new() { Id = Guid.CreateVersion7(), AppId = app.Id, PlanName = plan.Name, AskedAt = time.GetUtcNow() });
            Note(which, "plan.ask", plan.Name);
            return;
        }

        app.PlanName = plan.Name;
        Note(which, "plan.change", plan.Name);
    }

    private Task<int> WithdrawOpenAsync(Guid app, CancellationToken cancellationToken) => db.PlanRequests
        .Where(request => request.AppId == app && request.State == PlanRequestState.Open)
        .ExecuteUpdateAsync(
            set => set.SetProperty(request => request.State, PlanRequestState.Withdrawn).SetProperty(request => request.DecidedAt, time.GetUtcNow()),
            cancellationToken);

    private void Note(OwnApp which, string action, string details) =>
        db.AuditLog.Add(AuditEntry.OfApp(which.App, AuditEntry.ActorOf(which.Account), action, details, time.GetUtcNow()));
}

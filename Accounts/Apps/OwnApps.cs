using Face.Accounts.Audit;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Face.Accounts.Keys;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Apps;

/// <summary>An app together with the account that asks for it: each query demands both.</summary>
internal readonly record struct OwnApp(Guid Account, Guid App);

/// <summary>What an owner sees of, and does with, the account's own apps. Another account's app is as good as none.</summary>
internal sealed class OwnApps(AccountsDb db, TimeProvider time)
{
    /// <summary>With plan and keys, oldest first.</summary>
    public Task<List<App>> ListAsync(Guid account, CancellationToken cancellationToken) =>
        Whole(db.Apps.Where(app => app.AccountId == account && app.DeletedAt == null)).OrderBy(app => app.CreatedAt).ToListAsync(cancellationToken);

    /// <summary>Null: the account has no such app.</summary>
    public Task<App?> FindAsync(OwnApp which, CancellationToken cancellationToken) => Whole(Rows(which)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A new app on the plan that everybody may choose, unless the account has as many as that plan allows.</summary>
    public async Task<(App? App, string? Fault)> CreateAsync(Guid account, string name, string key, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOrder.LockAccountAsync(db, account, cancellationToken);
        var plan = await db.Plans.Where(row => row.Listed && !row.NeedsApproval).OrderBy(row => row.CreditsPerMonth).FirstOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            return (null, "No plan is open to everybody right now: ask the operator of this service for an app.");
        }

        if (await CountOnAsync(account, plan.Name, cancellationToken) >= plan.Apps)
        {
            return (null, $"The {plan.Title} plan allows {plan.Apps} apps a month, deleted ones included. Move one of your apps to another plan first.");
        }

        var app = NewApp(account, name, plan.Name, key);
        db.Apps.Add(app);
        Note(new(account, app.Id), "app.create", $"plan {plan.Name}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (app, null);
    }

    /// <summary>The apps of the account that count against the plan: those it has, and those it deleted this month.</summary>
    public Task<int> CountOnAsync(Guid account, string plan, CancellationToken cancellationToken)
    {
        var month = new DateTimeOffset(CreditMonth.Of(time.GetUtcNow()).FirstDay, TimeOnly.MinValue, TimeSpan.Zero);
        return db.Apps.CountAsync(
            app => app.AccountId == account && app.PlanName == plan && (app.DeletedAt == null || app.DeletedAt >= month), cancellationToken);
    }

    public Task<bool> RenameAsync(OwnApp which, string name, CancellationToken cancellationToken) => ChangeAsync(
        which, "app.rename", "", rows => rows.ExecuteUpdateAsync(set => set.SetProperty(app => app.Name, name), cancellationToken), cancellationToken);

    public Task<bool> SetEthnicityAsync(OwnApp which, bool on, CancellationToken cancellationToken) => ChangeAsync(
        which,
        "app.ethnicity",
        on ? "on" : "off",
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(app => app.Ethnicity, on), cancellationToken),
        cancellationToken);

    public Task<bool> SetOriginsAsync(OwnApp which, List<string> origins, CancellationToken cancellationToken) => ChangeAsync(
        which,
        "app.origins",
        string.Join(' ', origins),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(app => app.AllowedOrigins, origins), cancellationToken),
        cancellationToken);

    /// <summary>Keys and kept replies go at once, the row and its ledger at the month's end (see <see cref="App.DeletedAt"/>).</summary>
    public Task<bool> DeleteAsync(OwnApp which, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(which, "app.delete", "", async rows =>
        {
            await LockOrder.LockErasersAsync(db, cancellationToken);
            await LockOrder.CloseAppsAsync(db, await rows.Select(app => app.Id).ToArrayAsync(cancellationToken), cancellationToken);
            await db.AppKeys.Where(key => rows.Any(app => app.Id == key.AppId)).ExecuteDeleteAsync(cancellationToken);
            await db.ActivityHours.Where(hour => rows.Any(app => app.Id == hour.AppId)).ExecuteDeleteAsync(cancellationToken);
            await db.ActivityErrors.Where(error => rows.Any(app => app.Id == error.AppId)).ExecuteDeleteAsync(cancellationToken);
            await db.PlanRequests.Where(request => rows.Any(app => app.Id == request.AppId)).ExecuteDeleteAsync(cancellationToken);
            await db.IdempotentRequests.Where(request => rows.Any(app => app.Id == request.AppId)).ExecuteDeleteAsync(cancellationToken);
            return await rows.ExecuteUpdateAsync(
                set => set.SetProperty(app => app.DeletedAt, now).SetProperty(app => app.RevokedAt, now).SetProperty(app => app.Name, ""), cancellationToken);
        }, cancellationToken);
    }

    private IQueryable<App> Rows(OwnApp which) =>
        db.Apps.Where(app => app.Id == which.App && app.AccountId == which.Account && app.DeletedAt == null);

    private static IQueryable<App> Whole(IQueryable<App> apps) => apps.AsNoTracking().Include(app => app.Plan).Include(app => app.Keys);

    private App NewApp(Guid account, string name, string plan, string key)
    {
        var now = time.GetUtcNow();
        return new() { Id = Guid.CreateVersion7(), AccountId = account, Name = name, PlanName = plan, CreatedAt = now, Keys = [KeyText.ToRow(key, now)] };
    }

    /// <summary>False: the account has no such app, and nothing changed.</summary>
    private async Task<bool> ChangeAsync(
        OwnApp which, string action, string details, Func<IQueryable<App>, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await change(Rows(which)) == 0)
        {
            return false;
        }

        Note(which, action, details);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private void Note(OwnApp which, string action, string details) =>
        db.AuditLog.Add(AuditEntry.OfApp(which.App, AuditEntry.ActorOf(which.Account), action, details, time.GetUtcNow()));
}

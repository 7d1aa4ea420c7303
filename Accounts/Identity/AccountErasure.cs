using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Face.Accounts.Identity;

/// <summary>Deletes an account with all its data. What stays is the audit log, which names accounts by their id alone.</summary>
internal sealed class AccountErasure(AccountsDb db, TimeProvider time)
{
    public async Task EraseAsync(Guid account, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOrder.LockErasersAsync(db, cancellationToken);
        await LockOrder.LockAccountAsync(db, account, cancellationToken);
        var apps = await db.Apps.Where(app => app.AccountId == account).Select(app => app.Id).ToArrayAsync(cancellationToken);
        await EraseAppsAsync(db, apps, cancellationToken);
        await db.Accounts.Where(row => row.Id == account).ExecuteDeleteAsync(cancellationToken);
        db.AuditLog.Add(AuditEntry.OfAccount(account, AuditEntry.ActorOf(account), "account.delete", $"{apps.Length} apps", time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Every row of every table that belongs to one of the apps, whether or not a foreign key says so, and the apps. In a transaction that has
    /// the erasers' lock.
    /// </summary>
    public static async Task EraseAppsAsync(AccountsDb db, Guid[] apps, CancellationToken cancellationToken)
    {
        await LockOrder.CloseAppsAsync(db, apps, cancellationToken);
        foreach (var table in TablesOfApps(db.Model))
        {
            // A table's name cannot be a parameter; it is one of ours.
            var delete = "delete from " + table + " where app_id = any({0})";
            await db.Database.ExecuteSqlRawAsync(delete, [apps], cancellationToken);
        }

        await db.Apps.Where(app => apps.Contains(app.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static IEnumerable<string> TablesOfApps(IModel model) =>
        model.GetEntityTypes().Where(type => type.FindProperty("AppId") is not null).Select(type => type.GetTableName()).OfType<string>().Distinct();
}

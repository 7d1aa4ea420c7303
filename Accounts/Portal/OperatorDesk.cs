using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Portal;

/// <summary>What operators look up: any account and app, and the audit log.</summary>
internal sealed class OperatorDesk(AccountsDb db)
{
    private const int Most = 50;

    /// <summary>Entries of the audit log on one page.</summary>
    public const int AuditPage = 50;

    /// <summary>Apps by id, by the last four characters of a key, or by a part of the owner's address; newest first.</summary>
    public Task<List<App>> FindAppsAsync(string text, CancellationToken cancellationToken)
    {
        var wanted = text.Trim().ToLowerInvariant();
        var apps = Guid.TryParse(wanted, out var id)
            ? db.Apps.Where(app => app.Id == id || app.AccountId == id)
            : db.Apps.Where(app => app.Account!.Email!.Contains(wanted) || app.Keys.Any(key => key.LastFour == wanted));
        return Whole(apps.Where(app => app.DeletedAt == null)).OrderByDescending(app => app.CreatedAt).Take(Most).ToListAsync(cancellationToken);
    }

    /// <summary>Accounts by a part of their address, or by id.</summary>
    public Task<List<Account>> FindAccountsAsync(string text, CancellationToken cancellationToken)
    {
        var wanted = text.Trim().ToLowerInvariant();
        var accounts = Guid.TryParse(wanted, out var id)
            ? db.Accounts.Where(account => account.Id == id)
            : db.Accounts.Where(account => account.Email!.Contains(wanted));
        return accounts.AsNoTracking().OrderBy(account => account.Email).Take(Most).ToListAsync(cancellationToken);
    }

    /// <summary>Null: there is no such app.</summary>
    public Task<App?> FindAppAsync(Guid id, CancellationToken cancellationToken) =>
        Whole(db.Apps.Where(app => app.Id == id && app.DeletedAt == null)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A page of the audit log, newest first.</summary>
    /// <param name="subject">Such as <c>app:</c> and an id; null: everything.</param>
    /// <param name="before">Entries older than the one with this id; null: the newest.</param>
    public Task<List<AuditEntry>> AuditAsync(string? subject, long? before, CancellationToken cancellationToken) => db.AuditLog
        .AsNoTracking()
        .Where(entry => (subject == null || entry.Subject == subject || entry.Actor == subject) && (before == null || entry.Id < before))
        .OrderByDescending(entry => entry.Id).Take(AuditPage).ToListAsync(cancellationToken);

    private static IQueryable<App> Whole(IQueryable<App> apps) =>
        apps.AsNoTracking().Include(app => app.Account).Include(app => app.Plan).Include(app => app.Keys);
}

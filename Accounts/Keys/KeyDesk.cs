using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Keys;

/// <summary>Replaces and revokes the keys of an owner's app. The gateways feel it within the 2 s that they keep a key.</summary>
internal sealed class KeyDesk(AccountsDb db, TimeProvider time)
{
    /// <summary>Adds a key and lets the ones before it end after the overlap, or sooner where they end sooner. False: no such app.</summary>
    public async Task<bool> RotateAsync(OwnApp which, string key, KeyOverlap overlap, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var end = now + overlap.Time;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOrder.HoldAppAsync(db, which.App, cancellationToken);
        if (!await db.Apps.AnyAsync(app => app.Id == which.App && app.AccountId == which.Account && app.DeletedAt == null, cancellationToken))
        {
            return false;
        }

        await db.AppKeys.Where(row => row.AppId == which.App && (row.RevokedAt == null || row.RevokedAt > end))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, end), cancellationToken);
        db.AppKeys.Add(KeyText.ToRow(key, now, which.App));
        await SaveAsync(which, "key.rotate", $"new ...{key[^4..]}, overlap {overlap.Name}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Refuses the key from now on. False: the account has no such key, or it was revoked before.</summary>
    public async Task<bool> RevokeAsync(OwnApp which, Guid key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var revoked = await db.AppKeys
            .Where(row => row.Id == key && row.AppId == which.App && row.App!.AccountId == which.Account && (row.RevokedAt == null || row.RevokedAt > now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), cancellationToken);
        if (revoked == 0)
        {
            return false;
        }

        await SaveAsync(which, "key.revoke", key.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private Task<int> SaveAsync(OwnApp which, string action, string details, CancellationToken cancellationToken)
    {
        db.AuditLog.Add(AuditEntry.OfApp(which.App, AuditEntry.ActorOf(which.Account), action, details, time.GetUtcNow()));
        return db.SaveChangesAsync(cancellationToken);
    }
}

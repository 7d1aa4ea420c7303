using Face.Accounts.Audit;
using Face.Accounts.Database;
using Face.Accounts.Keys;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Apps;

/// <summary>An app to be made.</summary>
/// <param name="Plan">A plan that exists.</param>
/// <param name="Owner">An address as <see cref="EmailAddress.Normalize"/> gives it; the account is made with the app where there is none.</param>
internal sealed record NewApp(string Name, string Plan, string Owner);

/// <summary>Makes, finds and revokes apps.</summary>
internal sealed class AppRegistry(AccountsDb db, TimeProvider time)
{
    /// <summary>With their keys and owners, oldest first.</summary>
    private IQueryable<App> WholeApps => db.Apps.Include(app => app.Keys).Include(app => app.Account).OrderBy(app => app.CreatedAt);

    public async Task<App> CreateAsync(NewApp wanted, string key, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var owner = await db.Accounts.SingleOrDefaultAsync(account => account.Email == wanted.Owner, cancellationToken)
            ?? new Account { Id = Guid.CreateVersion7(), Email = wanted.Owner, CreatedAt = now };
        var app = new App
        {
            Id = Guid.CreateVersion7(),
            AccountId = owner.Id,
            Account = owner,
            Name = wanted.Name,
            PlanName = wanted.Plan,
            CreatedAt = now,
            Keys = [KeyText.ToRow(key, now)],
        };
        db.Apps.Add(app);
        db.AuditLog.Add(AuditEntry.OfApp(app.Id, actor, "app.create", $"plan {wanted.Plan}, account {owner.Id}", now));
        await db.SaveChangesAsync(cancellationToken);
        return app;
    }

    /// <summary>The apps that an operator may mean: by id, or by the last four characters of a key.</summary>
    public Task<List<App>> FindAsync(string idOrLastFour, CancellationToken cancellationToken) =>
        Guid.TryParse(idOrLastFour, out var id)
            ? WholeApps.Where(app => app.Id == id).ToListAsync(cancellationToken)
            : WholeApps.Where(app => app.Keys.Any(key => key.LastFour == idOrLastFour)).ToListAsync(cancellationToken);

    public Task<List<App>> ListAsync(CancellationToken cancellationToken) => WholeApps.AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>Refuses every key of the app from now on; an app revoked before stays as it is.</summary>
    public async Task RevokeAsync(App app, string actor, CancellationToken cancellationToken)
    {
        if (app.RevokedAt is not null)
        {
            return;
        }

        var now = time.GetUtcNow();
        app.RevokedAt = now;
        db.AuditLog.Add(AuditEntry.OfApp(app.Id, actor, "app.revoke", "", now));
        await db.SaveChangesAsync(cancellationToken);
    }
}

using Face.Accounts.Apps;
using Face.Accounts.Database;
using Face.Accounts.Keys;
using Face.Accounts.Plans;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Demo;

/// <summary>Makes the demo app in Development, and revokes it anywhere else, should the database have seen Development before.</summary>
internal sealed class DemoSeeding(IHostEnvironment environment, TimeProvider time) : ISeed
{
    private const string Actor = "demo seeding";
    private const string Owner = "demo@localhost";

    public async Task ApplyAsync(AccountsDb db, CancellationToken cancellationToken)
    {
        var key = await db.AppKeys.Include(key => key.App).SingleOrDefaultAsync(key => key.Hash == DemoKey.Hash, cancellationToken);
        if (environment.IsDevelopment())
        {
            await OfferAsync(db, key, cancellationToken);
        }
        else if (key is not null)
        {
            await WithdrawAsync(db, key, cancellationToken);
        }
    }

    private async Task OfferAsync(AccountsDb db, AppKey? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            await new AppRegistry(db, time).CreateAsync(new("Demo", PlanOptions.Demo, Owner), DemoKey.Text, Actor, cancellationToken);
            return;
        }

        key.RevokedAt = null;
        key.App!.RevokedAt = null;
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task WithdrawAsync(AccountsDb db, AppKey key, CancellationToken cancellationToken)
    {
        key.RevokedAt ??= time.GetUtcNow();
        await new AppRegistry(db, time).RevokeAsync(key.App!, Actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

using Face.Accounts.Database;
using Face.Accounts.Demo;
using Face.Accounts.Keys;
using Face.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Apps;

/// <summary>The internal endpoint that tells the gateway which app a key belongs to.</summary>
internal static class AppsApi
{
    public static RouteGroupBuilder MapApps(this RouteGroupBuilder group)
    {
        group.MapPost(InternalPaths.LookUpApp, LookUpAsync);
        return group;
    }

    /// <summary>One query whether the key is unknown or revoked, so that both take the same time.</summary>
    private static async Task<Results<Ok<AppRecord>, NotFound>> LookUpAsync(
        AppLookup lookup, AccountsDb db, IHostEnvironment environment, TimeProvider time, CancellationToken cancellationToken)
    {
        if (KeyText.ParseHash(lookup.KeyHash) is not { } hash || DemoKey.IsRefused(hash, environment))
        {
            return TypedResults.NotFound();
        }

        var now = time.GetUtcNow();
        var found = await db.AppKeys
            .Where(key => key.Hash == hash && (key.RevokedAt == null || key.RevokedAt > now))
            .Where(key => key.App!.RevokedAt == null || key.App.RevokedAt > now)
            .Select(key => new AppRecord
            {
                Id = key.AppId,
                Plan = key.App!.PlanName,
                RatePerSecond = key.App.Plan!.RatePerSecond,
                CreditsPerMonth = key.App.Plan.CreditsPerMonth,
                Ethnicity = key.App.Ethnicity,
                AllowedOrigins = key.App.AllowedOrigins,
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? TypedResults.NotFound() : TypedResults.Ok(found);
    }
}

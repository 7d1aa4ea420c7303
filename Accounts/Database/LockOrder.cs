using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Face.Accounts.Database;

/// <summary>
/// The order of all locks, so that nothing waits in a circle. Whoever needs several takes them in this order, and leaves out what it does not need:
/// <list type="number">
/// <item>the erasers' lock: one at a time erases an account or an app, what is too old, or sweeps the credits;</item>
/// <item>the account's row, by whoever makes or moves its apps;</item>
/// <item>the locks of apps, by their numbers: shared by all that works for an app, alone by what erases it. An app that is being erased has
/// no credit in motion, and one that was erased gets no charge, no kept reply and no count any more;</item>
/// <item>rows: keys, activity, plan requests, requests by their ids, idempotency keys, counters by app and month, the app itself.</item>
/// </list>
/// What needs no order: the change of a single row, and whatever skips what is locked.
/// </summary>
/// <remarks>
/// The locks of apps are advisory, not of rows: they cost no write, and who waits to erase an app comes before those that ask later, however
/// busy the app is.
/// </remarks>
internal static class LockOrder
{
    /// <summary>For a sweep, which leaves its work to the next one where another erases.</summary>
    public const string TryEraser = "pg_try_advisory_xact_lock(hashtext('erase'))";

    /// <summary>1: these are locks of apps. Two apps may share a number; they then wait for each other's erasure.</summary>
    private const string Close = $"select pg_advisory_xact_lock(1, number) {Numbers}";

    private const string Hold = $"select pg_advisory_xact_lock_shared(1, number) {Numbers}";

    private const string Numbers = "from (select distinct hashtext(app::text) as number from unnest({0}) app order by number) apps";

    private static readonly string HoldFirst = Hold.Replace("{0}", "$1", StringComparison.Ordinal);

    /// <summary>One statement of an erasure, which looks for an app's charges among everybody's, and its wait for another erasure.</summary>
    private static readonly TimeSpan EraseTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Step 1. Until the transaction ends nobody else erases.</summary>
    public static Task LockErasersAsync(AccountsDb db, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(EraseTimeout);
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('erase'))", cancellationToken);
    }

    /// <summary>Step 2. Until the transaction ends nobody else makes or moves an app of the account.</summary>
    public static Task LockAccountAsync(AccountsDb db, Guid account, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select 1 from accounts where id = {account} for update", cancellationToken);

    /// <summary>Step 3. Until the transaction ends nothing else works for the apps.</summary>
    public static Task CloseAppsAsync(AccountsDb db, Guid[] apps, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(Close, [apps], cancellationToken);

    /// <summary>Step 3. Until the transaction ends nobody erases the app.</summary>
    public static Task HoldAppAsync(AccountsDb db, Guid app, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(Hold, [new[] { app }], cancellationToken);

    /// <summary>Step 3, as the first command of a batch, which is one transaction: until it ends nobody erases the apps.</summary>
    public static NpgsqlBatchCommand HoldApps(params Guid[] apps) =>
        new(HoldFirst) { Parameters = { new() { Value = apps } } };
}

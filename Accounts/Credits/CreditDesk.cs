using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Credits;

/// <summary>What an operator does with credits.</summary>
internal sealed class CreditDesk(AccountsDb db, TimeProvider time)
{
    /// <summary>The most credits that one change sets or grants: far beyond any plan, and far from overflowing a counter.</summary>
    public const long MostCredits = 1_000_000_000_000;

    /// <summary>Lets an app have so many credits for the rest of the month. False: its plan has no limit to change.</summary>
    public async Task<bool> SetRemainingAsync(Guid app, long remaining, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOrder.HoldAppAsync(db, app, cancellationToken);
        if (await BookAsync(app, remaining, now, cancellationToken) is not { } entry)
        {
            return false;
        }

        db.AuditLog.Add(AuditEntry.OfApp(app, actor, "credits.set", $"remaining {remaining}, ledger entry {entry}", now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Adds credits to what an app has left this month; answers what that is now. Null: its plan has no limit to change.</summary>
    public async Task<long?> GrantAsync(Guid app, long credits, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOrder.HoldAppAsync(db, app, cancellationToken);
        if (await LockRemainingAsync(app, now, cancellationToken) is not { } left
            || await BookAsync(app, left + credits, now, cancellationToken) is not { } entry)
        {
            return null;
        }

        db.AuditLog.Add(AuditEntry.OfApp(app, actor, "credits.grant", $"granted {credits}, ledger entry {entry}", now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return left + credits;
    }

    /// <summary>Counters that the ledger and the open reservations do not bear out; none while all is well.</summary>
    public Task<List<Discrepancy>> CheckAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<Discrepancy>(Discrepancies).ToListAsync(cancellationToken);

    /// <summary>What is left stays what it is until the transaction ends. Null: no limit.</summary>
    private async Task<long?> LockRemainingAsync(Guid app, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var month = CreditMonth.Of(now).FirstDay;
        await db.Database.ExecuteSqlAsync($"""
            insert into credit_periods as c (app_id, period) select id, {month} from apps where id = {app}
            on conflict (app_id, period) do update set granted = c.granted
            """, cancellationToken);
        var left = await db.Database.SqlQuery<long?>($"select remaining from credit_state({app}, {month})").ToListAsync(cancellationToken);
        return left.SingleOrDefault();
    }

    /// <summary>The ledger's new entry. Null: the plan has no limit.</summary>
    private async Task<Guid?> BookAsync(Guid app, long remaining, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entry = Guid.CreateVersion7();
        var limits = await db.Database
            .SqlQuery<long>($"select credit_limit from set_remaining_credits({app}, {entry}, {CreditMonth.Of(now).FirstDay}, {now}, {remaining})")
            .ToListAsync(cancellationToken);
        return limits.Count > 0 ? entry : null;
    }

    /// <summary>One statement, so that it sees one moment.</summary>
    private const string Discrepancies = """
        with booked as (
            select app_id, period, sum(credits) filter (where kind <> 'grant') as charged, sum(credits) filter (where kind = 'grant') as granted
            from credit_ledger group by app_id, period
        ), open as (
            select app_id, period, count(*) as reserved from credit_reservations where released_at is null group by app_id, period
        )
        select app_id as "AppId", period as "Period",
               coalesce(c.used, 0) as "Used", coalesce(b.charged, 0)::bigint as "Charged",
               coalesce(c.reserved, 0) as "Reserved", coalesce(o.reserved, 0) as "Open",
               coalesce(c.granted, 0) as "Granted", coalesce(b.granted, 0)::bigint as "Booked"
        from credit_periods c
        full join booked b using (app_id, period)
        full join open o using (app_id, period)
        where coalesce(c.used, 0) <> coalesce(b.charged, 0)
            or coalesce(c.reserved, 0) <> coalesce(o.reserved, 0)
            or coalesce(c.granted, 0) <> coalesce(b.granted, 0)
        order by app_id, period
        """;
}

/// <summary>A month's counter of one app beside what it should be: used = charged, reserved = open, granted = booked.</summary>
internal sealed record Discrepancy(Guid AppId, DateOnly Period, long Used, long Charged, long Reserved, long Open, long Granted, long Booked);

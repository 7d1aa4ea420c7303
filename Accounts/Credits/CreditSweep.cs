using Face.Accounts.Database;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Face.Accounts.Credits;

/// <summary>What time takes away: reservations whose owner died, old charges, expired idempotency keys. Each step is one bounded transaction.</summary>
internal sealed class CreditSweep(NpgsqlDataSource pool, TimeProvider time, IOptions<CreditOptions> options)
{
    private const string Release = $"select case when {LockOrder.TryEraser} then sweep_credits($1, $2, $3, $4) else 0 end";
    private const string Fold = $"select case when {LockOrder.TryEraser} then fold_charges($1, $2, $3, $4) else 0 end";

    private const string Erase = """
        with gone as (
            delete from idempotent_requests i
            where (i.app_id, i.key_hash) in (
                select e.app_id, e.key_hash from idempotent_requests e
                where e.expires_at <= $1 order by e.expires_at limit $2
                for update skip locked)
            returning 1
        )
        select count(*) from gone
        """;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Releases the reservations whose owner died; answers how many.</summary>
    public Task<long> ReleaseAsync(CancellationToken cancellationToken) => CallAsync(
        Release, cancellationToken, Now - options.Value.ReservationLifetime, Now - options.Value.ReleasedKept, Now, options.Value.SweepAtMost);

    /// <summary>Folds the charges that are no longer kept one by one; answers how many.</summary>
    public Task<long> FoldAsync(CancellationToken cancellationToken) =>
        InBatchesAsync(() => CallAsync(
            Fold, cancellationToken, Now - options.Value.KeepChargesFor, CreditMonth.Of(Now).FirstDay, Now, options.Value.SweepAtMost));

    /// <summary>Erases expired idempotency keys with their replies; answers how many.</summary>
    public Task<long> EraseAsync(CancellationToken cancellationToken) =>
        InBatchesAsync(() => CallAsync(Erase, cancellationToken, Now, options.Value.SweepAtMost));

    /// <summary>As long as a batch is full there may be more.</summary>
    private async Task<long> InBatchesAsync(Func<Task<long>> batch)
    {
        var all = 0L;
        for (long done; (done = await batch()) > 0;)
        {
            all += done;
            if (done < options.Value.SweepAtMost)
            {
                break;
            }
        }

        return all;
    }

    private async Task<long> CallAsync(string sql, CancellationToken cancellationToken, params object[] parameters)
    {
        await using var command = pool.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
    }
}

using Face.Accounts.Database;
using Face.Contracts;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Face.Accounts.Activity;

/// <summary>Adds batches to the counts, each batch once.</summary>
internal sealed class ActivityStore(NpgsqlDataSource pool, IOptions<ActivityOptions> options, TimeProvider time)
{
    /// <summary>
    /// One statement, so that a batch is counted whole or not at all. In the order of the key, so that two gateways' batches wait for each
    /// other instead of deadlocking; without the apps that were deleted meanwhile.
    /// </summary>
    private const string Count = """
        with fresh as (
            insert into activity_batches (id, at) values ($1, $2) on conflict do nothing returning id
        ), errors as (
            insert into activity_errors (request_id, app_id, code, at)
            select e.request_id, e.app_id, e.code, e.at
            from unnest($7::uuid[], $8::uuid[], $9::int[], $10::timestamptz[]) as e (request_id, app_id, code, at)
            cross join fresh join apps a on a.id = e.app_id and a.deleted_at is null
            on conflict do nothing
        )
        insert into activity_hours (app_id, hour, code, requests)
        select c.app_id, c.hour, c.code, sum(c.requests)
        from unnest($3::uuid[], $4::timestamptz[], $5::int[], $6::bigint[]) as c (app_id, hour, code, requests)
        cross join fresh join apps a on a.id = c.app_id and a.deleted_at is null
        group by c.app_id, c.hour, c.code order by c.app_id, c.hour, c.code
        on conflict (app_id, hour, code) do update set requests = activity_hours.requests + excluded.requests
        """;

    /// <summary>What another trims or erases is not waited for.</summary>
    private const string Trim = """
        with surplus as (
            select request_id from (
                select request_id, row_number() over (partition by app_id order by at desc) as place from activity_errors where app_id = any($1)
            ) ranked where place > $2
        )
        delete from activity_errors where request_id in (
            select e.request_id from activity_errors e where e.request_id in (select s.request_id from surplus s) for update skip locked
        )
        """;

    public async Task AddAsync(ActivityBatch batch, CancellationToken cancellationToken)
    {
        var count = new NpgsqlBatchCommand(Count);
        Add(count.Parameters, batch.Id, time.GetUtcNow().ToUniversalTime());
        Add(count.Parameters, Column(batch.Counts, row => row.AppId), Column(batch.Counts, row => row.Hour.ToUniversalTime()));
        Add(count.Parameters, Column(batch.Counts, row => row.Code), Column(batch.Counts, row => row.Requests));
        Add(count.Parameters, Column(batch.Errors, row => row.RequestId), Column(batch.Errors, row => row.AppId));
        Add(count.Parameters, Column(batch.Errors, row => row.Code), Column(batch.Errors, row => row.At.ToUniversalTime()));
        await using var command = pool.CreateBatch();
        command.BatchCommands.Add(LockOrder.HoldApps([.. batch.Counts.Select(row => row.AppId), .. batch.Errors.Select(row => row.AppId)]));
        command.BatchCommands.Add(count);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await TrimAsync(batch.Errors, cancellationToken);
    }

    /// <summary>A flood of errors must not fill the table.</summary>
    private async Task TrimAsync(IReadOnlyList<ActivityError> errors, CancellationToken cancellationToken)
    {
        if (errors.Count == 0)
        {
            return;
        }

        await using var command = pool.CreateCommand(Trim);
        Add(command.Parameters, errors.Select(error => error.AppId).Distinct().ToArray(), options.Value.ErrorsPerApp);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static TValue[] Column<TRow, TValue>(IReadOnlyList<TRow> rows, Func<TRow, TValue> value) => [.. rows.Select(value)];

    private static void Add(NpgsqlParameterCollection parameters, params object[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new() { Value = value });
        }
    }
}

using Npgsql;

namespace Face.Accounts.Tests;

/// <summary>Charging does not become slower by what was charged before, on a database that has never been analysed, either.</summary>
public sealed class CreditPlanTests(SharedAccounts shared) : IClassFixture<SharedAccounts>
{
    /// <summary>Postgres keeps the plan of a function's statement from its sixth call on.</summary>
    private const int Calls = 40;

    private const string Batch = """
        with requests as (select array_agg(gen_random_uuid()) as ids from generate_series(1, 50)),
        reserved as (select count(*) from requests, reserve_credits($1, ids, date '2026-01-01', now()))
        select ids from requests, reserved
        """;

    private const string RowsReadInOrder = """
        select coalesce(sum(seq_tup_read), 0)::bigint from pg_stat_user_tables where relname in ('credit_ledger', 'credit_reservations')
        """;

    private const string Settle =
        "select count(*) from settle_credits($1, $2, date '2026-01-01', now(), '{}', '{}', '{}', now()) where stands";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reserve_and_settle_read_no_table_from_its_beginning()
    {
        await using var accounts = await shared.StartAnotherAsync();
        var app = await accounts.CreateAppAsync(remaining: 50 * Calls);
        await using var connection = new NpgsqlConnection(accounts.ConnectionString);
        await connection.OpenAsync(Cancel);
        for (var call = 0; call < Calls; call++)
        {
            var requests = await AskAsync<Guid[]>(connection, Batch, app);
            Assert.Equal(50, await AskAsync<long>(connection, Settle, app, requests));
        }

        await AskAsync<object>(connection, "select pg_stat_force_next_flush()");

        Assert.Equal(0, await AskAsync<long>(connection, RowsReadInOrder));
    }

    private static async Task<T> AskAsync<T>(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }
}

using Face.Accounts.Credits;
using Face.Accounts.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Face.Benchmarks;

/// <summary>
/// One transaction and one update of the counter for each call: the functions that a database has before the migration CreditBatches, through
/// as many connections as Accounts uses.
/// </summary>
internal sealed class PlainCredits : ICredits, IAsyncDisposable
{
    private const string BeforeBatches = "20261122122351_CreditFunctions";

    private const string HotApp = """
        insert into plans (name, credits_per_month, rate_per_second, apps) values ('hot', 5000000, 100, 1);
        insert into accounts (id, email, created_at) values (gen_random_uuid(), 'owner@example.com', now());
        insert into apps (id, account_id, name, plan_name, ethnicity, allowed_origins, created_at)
        select gen_random_uuid(), id, 'Hot', 'hot', true, '{}', now() from accounts
        returning id
        """;

    /// <summary>As the coalesced functions are since the migration CreditPlans.</summary>
    private const string ByIndexAlone = """
        alter function reserve_credit set enable_seqscan = off;
        alter function settle_credit set enable_seqscan = off
        """;

    private readonly NpgsqlDataSource pool;
    private readonly DateOnly month = CreditMonth.Of(DateTimeOffset.UtcNow).FirstDay;
    private Guid app;

    private PlainCredits(string connectionString) => pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxPoolSize = new DatabaseOptions().MaxConnections,
        MaxAutoPrepare = 32,
        AutoPrepareMinUsages = 2,
    });

    public static async Task<PlainCredits> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var credits = new PlainCredits(connectionString);
        await using var db = new AccountsDb(new DbContextOptionsBuilder<AccountsDb>().UseNpgsql(credits.pool).Options);
        await db.GetService<IMigrator>().MigrateAsync(BeforeBatches, cancellation);
        await db.Database.ExecuteSqlRawAsync(ByIndexAlone, cancellation);
        await using var insert = credits.pool.CreateCommand(HotApp);
        credits.app = (Guid)(await insert.ExecuteScalarAsync(cancellation))!;
        return credits;
    }

    public Task ReserveAsync(Guid request) => CallAsync("select stands from reserve_credit($1, $2, $3, $4)", request);

    public Task SettleAsync(Guid request) => CallAsync("select stands from settle_credit($1, $2, $3, $4)", request);

    public ValueTask DisposeAsync() => pool.DisposeAsync();

    private async Task CallAsync(string function, Guid request)
    {
        await using var command = pool.CreateCommand(function);
        command.Parameters.Add(new() { Value = app });
        command.Parameters.Add(new() { Value = request });
        command.Parameters.Add(new() { Value = month });
        command.Parameters.Add(new() { Value = DateTimeOffset.UtcNow });
        if (await command.ExecuteScalarAsync() is not true)
        {
            throw new InvalidOperationException("A call was refused.");
        }
    }
}

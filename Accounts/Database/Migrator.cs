using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Face.Accounts.Database;

/// <summary>Brings the schema up to date. Several instances may start at once: one works, the others wait and then find nothing left to do.</summary>
internal sealed class Migrator(
    NpgsqlDataSource pool, IDbContextFactory<AccountsDb> databases, IEnumerable<ISeed> seeds, IOptions<DatabaseOptions> options)
{
    /// <summary>The advisory lock's number: "face" in ASCII. Only other users of this database could clash with it.</summary>
    private const long Lock = 0x66616365;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await pool.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, "select pg_advisory_lock($1)", cancellationToken);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            db.Database.SetCommandTimeout(options.Value.MigrationTimeout);
            // Otherwise the first look for it fails, and says so in the log.
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            foreach (var seed in seeds)
            {
                await seed.ApplyAsync(db, cancellationToken);
            }
        }
        finally
        {
            // Not left to the pool, which would give the lock back only when it uses the connection again.
            await RunAsync(connection, "select pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    private async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)options.Value.MigrationTimeout.TotalSeconds };
        command.Parameters.Add(new() { Value = Lock });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

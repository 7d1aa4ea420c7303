using Npgsql;

namespace Aspire.Hosting.Servers;

/// <summary>The few statements that the app host itself sends to Postgres.</summary>
internal static class PostgresDatabases
{
    public static Task PingAsync(string connectionString, CancellationToken cancellationToken) =>
        ExecuteAsync(connectionString, "SELECT 1", cancellationToken);

    /// <summary>Creates the database; one that is there already is left as it is.</summary>
    public static async Task CreateAsync(string connectionString, string database, CancellationToken cancellationToken)
    {
        using var quoting = new NpgsqlCommandBuilder();
        try
        {
            await ExecuteAsync(connectionString, $"CREATE DATABASE {quoting.QuoteIdentifier(database)}", cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // What was asked for is there.
        }
    }

    /// <summary>
    /// Without a pool: an idle connection would hold up the server's stop. A server's own connection string names no database, and the
    /// protocol's default, one named like the user, need not exist.
    /// </summary>
    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        settings.Database ??= "postgres";
        await using var source = NpgsqlDataSource.Create(settings);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

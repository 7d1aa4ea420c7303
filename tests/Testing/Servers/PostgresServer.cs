using Aspire.Hosting.Servers;

namespace Face.Testing;

/// <summary>Postgres; every test class makes a database of its own.</summary>
public sealed class PostgresServer : TestServer
{
    public PostgresServer()
        : this(isDurable: false)
    {
    }

    private PostgresServer(bool isDurable)
        : base("postgres", settings => new PostgresLaunch(settings, ServerBinaries.OfMachine), isDurable)
    {
    }

    /// <param name="isDurable">Its writes reach the disk: for measurements.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable = false)
    {
        var server = new PostgresServer(isDurable);
        await server.InitializeAsync();
        return server;
    }

    /// <summary>A fresh, empty database; the connection string names it.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = $"test_{Guid.CreateVersion7():n}";
        await PostgresDatabases.CreateAsync(ConnectionString, name, cancellationToken);
        return ConnectionFormats.PostgresDatabase(ConnectionString, name);
    }
}

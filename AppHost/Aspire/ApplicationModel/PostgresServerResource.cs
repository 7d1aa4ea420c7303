using Aspire.Hosting.Servers;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Postgres.</summary>
public class PostgresServerResource : ContainerResource
{
    internal PostgresServerResource(string name, ParameterResource? userName, ParameterResource password, int? port)
        : base(name, "postgres", userName, password, port)
    {
    }

    internal override ServerLaunch CreateLaunch(ServerSettings settings, ServerBinaries binaries) => new PostgresLaunch(settings, binaries);
}

/// <summary>A database on a Postgres server, created when the server is up.</summary>
public class PostgresDatabaseResource : Resource, IResourceWithParent<PostgresServerResource>, IResourceWithConnectionString, IResourceWithWaitSupport
{
    internal PostgresDatabaseResource(string name, string databaseName, PostgresServerResource parent)
        : base(name)
    {
        DatabaseName = databaseName;
        Parent = parent;
    }

    public string DatabaseName { get; }

    public PostgresServerResource Parent { get; }

    /// <summary>An existing database's, from the configuration; null: it lies on the parent.</summary>
    internal string? ExistingConnectionString { get; set; }

    public async ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        ExistingConnectionString
        ?? (await Parent.GetConnectionStringAsync(cancellationToken) is { } server ? ConnectionFormats.PostgresDatabase(server, DatabaseName) : null);
}

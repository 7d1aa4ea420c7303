using System.ComponentModel.DataAnnotations;

namespace Face.Accounts.Database;

/// <summary>The <c>Database</c> section: how long and how widely Accounts uses Postgres.</summary>
internal sealed class DatabaseOptions
{
    /// <summary>
    /// Connections of this process. Few are faster: all requests of an app change one row, and 8 connections made 1,313 charges a second
    /// where 100 made 723. At least 2: a migration holds its lock on one and works on another.
    /// </summary>
    [Range(2, 64)]
    public int MaxConnections { get; set; } = 12;

    /// <summary>Making a connection, and waiting for a free one; whole seconds. Beyond it the caller hears that the database is away.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>One statement of a request; whole seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>All migrations at start, and the wait for another instance that applies them; whole seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan MigrationTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a starting service waits for a database that does not answer, before it gives up.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan StartWithin { get; set; } = TimeSpan.FromMinutes(1);
}

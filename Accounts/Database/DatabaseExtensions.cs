using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Face.Accounts.Database;

/// <summary>Registration of the database.</summary>
internal static class DatabaseExtensions
{
    public const string ConnectionName = "accounts";

    public const string MissingConnectionString =
        $"ConnectionStrings:{ConnectionName} is missing: set it to Host=host;Port=port;Username=user;Password=password;Database=accounts";

    /// <summary>
    /// One pool of connections, used by the credit functions directly and by <see cref="AccountsDb"/> for everything else. The schema is
    /// brought up to date before the service listens.
    /// </summary>
    public static IHostApplicationBuilder AddDatabase(this IHostApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString(ConnectionName) ?? throw new InvalidOperationException(MissingConnectionString);
        // Both write every statement at the level Information.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Npgsql", LogLevel.Warning);
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => Pool(connection, services));
        builder.Services.AddDbContextFactory<AccountsDb>((services, options) => options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddHostedService<DatabaseAtStart>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return builder;
    }

    private static NpgsqlDataSource Pool(string connection, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var text = new NpgsqlConnectionStringBuilder(connection)
        {
            MaxPoolSize = options.MaxConnections,
            Timeout = (int)options.ConnectTimeout.TotalSeconds,
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            // A frozen server does not answer the request to cancel either.
            CancellationTimeout = 500,
            // Every statement that is used twice stays prepared on its connection.
            MaxAutoPrepare = 32,
            AutoPrepareMinUsages = 2,
        };
        return new NpgsqlDataSourceBuilder(text.ConnectionString).UseLoggerFactory(services.GetRequiredService<ILoggerFactory>()).Build();
    }
}

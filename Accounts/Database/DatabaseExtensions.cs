using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Face.Accounts.Database;

/// <summary>Registration of the database.</summary>
internal static class DatabaseExtensions
{
    /// <summary>
    /// One pool of connections, used by the credit functions directly and by <see cref="AccountsDb"/> for everything else. The schema is
    /// brought up to date before the service listens.
    /// </summary>
    public static IHostApplicationBuilder AddDatabase(this IHostApplicationBuilder builder)
    {
        var connection = DatabaseConnection.Read(builder.Configuration);
        var settings = connection.Settings ?? throw new InvalidOperationException(connection.Fault);
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => Pool(settings, services));
        builder.Services.AddDbContextFactory<AccountsDb>((services, options) => options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddHostedService<DatabaseAtStart>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return builder;
    }

    private static NpgsqlDataSource Pool(NpgsqlConnectionStringBuilder configured, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var settings = new NpgsqlConnectionStringBuilder(configured.ConnectionString)
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
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).UseLoggerFactory(services.GetRequiredService<ILoggerFactory>()).Build();
    }
}

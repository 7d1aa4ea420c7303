using Face.Accounts.Apps;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Face.Accounts.CommandLine;

/// <summary>One command's work on the database, with the faults of its surroundings told in one sentence each.</summary>
internal static class OperatorSession
{
    /// <summary>Who runs the command, for the audit log: the user of the operating system, also behind sudo.</summary>
    public static string Actor => $"operator:{Environment.GetEnvironmentVariable("SUDO_USER") ?? Environment.UserName}";

    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        if (DatabaseConnection.Read(builder.Configuration).Fault is { } fault)
        {
            return await SayAsync(ExitCode.NoDatabase, fault);
        }

        try
        {
            builder.Services.TryAddSingleton(TimeProvider.System);
            builder.Services.Configure<DatabaseOptions>(WaitPatiently);
            builder.AddDatabase().AddApps().AddCreditDesk();
            using var host = builder.Build();
            await using var scope = host.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            return await SayAsync(ExitCode.NoDatabase, Explain(exception)!);
        }
    }

    /// <summary>Writes the sentence where it does not mix with a command's output.</summary>
    public static async Task<int> SayAsync(int exitCode, string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return exitCode;
    }

    /// <summary>Nobody's request waits for an operator's command, and <c>check</c> reads the whole ledger.</summary>
    private static void WaitPatiently(DatabaseOptions options)
    {
        options.ConnectTimeout = TimeSpan.FromSeconds(10);
        options.CommandTimeout = TimeSpan.FromMinutes(1);
    }

    private static string? Explain(Exception exception) => exception.GetBaseException() switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedFunction } =>
            $"The database of {DatabaseConnection.Setting} has no tables of Face: start Accounts on it once, which makes them.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidCatalogName } refused =>
            $"The database of {DatabaseConnection.Setting} refuses the connection: {refused.MessageText}.",
        var reason when DatabaseOutage.IsCauseOf(exception) => $"The database of {DatabaseConnection.Setting} cannot be reached: {reason.Message}",
        _ => null,
    };
}

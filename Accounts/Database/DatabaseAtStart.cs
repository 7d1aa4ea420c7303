using Microsoft.Extensions.Options;

namespace Face.Accounts.Database;

/// <summary>Migrates before the service listens; waits for a database that starts beside it.</summary>
internal sealed partial class DatabaseAtStart(
    Migrator migrator, IOptions<DatabaseOptions> options, TimeProvider time, ILogger<DatabaseAtStart> logger) : IHostedService
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromMilliseconds(500);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (!await TryMigrateAsync(giveUp: time.GetElapsedTime(started) >= options.Value.StartWithin, cancellationToken))
        {
            await Task.Delay(RetryEvery, time, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> TryMigrateAsync(bool giveUp, CancellationToken cancellationToken)
    {
        try
        {
            await migrator.MigrateAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (DatabaseOutage.IsCauseOf(exception))
        {
            var reason = exception.GetBaseException().Message;
            if (giveUp)
            {
                throw new InvalidOperationException($"The database of {DatabaseConnection.Setting} does not answer: {reason}", exception);
            }

            Log.Waiting(logger, reason);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Waiting for the database: {Reason}")]
        public static partial void Waiting(ILogger logger, string reason);
    }
}

using Face.Accounts.Database;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Credits;

/// <summary>Releases, now and then, the reservations whose owner died. Every instance runs one; the database lets one sweep at a time.</summary>
internal sealed partial class CreditSweeper(
    CreditStore credits, IOptions<CreditOptions> options, TimeProvider time, ILogger<CreditSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await credits.SweepAsync(cancellationToken) is > 0 and var released)
            {
                Log.Released(logger, released);
            }
        }
        catch (Exception exception) when (DatabaseOutage.IsCauseOf(exception))
        {
            Log.Skipped(logger, exception.GetBaseException().Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Released {Count} reservations that nobody settled or released")]
        public static partial void Released(ILogger logger, long count);

        [LoggerMessage(LogLevel.Warning, "No sweep of reservations, the database is away: {Reason}")]
        public static partial void Skipped(ILogger logger, string reason);
    }
}

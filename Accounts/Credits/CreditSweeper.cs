using Face.Accounts.Database;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Credits;

/// <summary>Sweeps now and then. Every instance does; what one works on the others leave alone.</summary>
internal sealed partial class CreditSweeper(
    CreditSweep sweep, IOptions<CreditOptions> options, TimeProvider time, ILogger<CreditSweeper> logger) : BackgroundService
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
            if (await sweep.ReleaseAsync(cancellationToken) is > 0 and var released)
            {
                Log.Released(logger, released);
            }

            if (await sweep.FoldAsync(cancellationToken) is > 0 and var folded)
            {
                Log.Folded(logger, folded);
            }

            await sweep.EraseAsync(cancellationToken);
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

        [LoggerMessage(LogLevel.Information, "Folded {Count} charges that are no longer kept one by one")]
        public static partial void Folded(ILogger logger, long count);

        [LoggerMessage(LogLevel.Warning, "No sweep, the database is away: {Reason}")]
        public static partial void Skipped(ILogger logger, string reason);
    }
}

using Face.Contracts;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Activity;

/// <summary>
/// Sends what was counted to Accounts. A batch that may not have arrived is sent again under its id before another is taken, so one batch
/// waits at most; the last one goes out when the gateway stops.
/// </summary>
internal sealed partial class ActivitySender(
    ActivityCounter counter, ActivityClient accounts, IOptions<ActivityOptions> options, TimeProvider time, ILogger<ActivitySender> logger)
    : BackgroundService
{
    private ActivityBatch? waiting;
    private bool away;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SendAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SendEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SendAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The gateway stops.
        }
    }

    private async Task SendAsync()
    {
        waiting ??= counter.Take();
        if (waiting is null)
        {
            return;
        }

        var fault = await accounts.SendAsync(waiting);
        waiting = fault is null ? null : waiting;
        Tell(fault);
    }

    /// <summary>The start and the end of an outage, not every second of it.</summary>
    private void Tell(string? fault)
    {
        if (fault is not null && !away)
        {
            Log.Away(logger, fault);
        }

        away = fault is not null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Accounts takes no counts of requests; they wait: {Reason}")]
        public static partial void Away(ILogger logger, string reason);
    }
}

using Face.ServiceDefaults.Lifetime;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Face.ServiceDefaults.Bus;

/// <summary>
/// Ends the process whose bus stays away from a broker that answers, so that whoever started it starts it anew. Seen once, after workers had
/// been frozen on a machine under heavy load: their bus never came back, and nobody was left to take work.
/// </summary>
internal sealed partial class BusRecovery(IBusControl bus, BrokerWait broker, TimeProvider time, ProcessEnd end, ILogger<BusRecovery> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var absence = new BusAbsence(time);
        while (!stoppingToken.IsCancellationRequested)
        {
            var healthy = bus.CheckHealth().Status == BusHealthStatus.Healthy;
            if (absence.IsHopeless(healthy, brokerAnswers: healthy || await broker.AnswersAsync()))
            {
                Log.Hopeless(logger, BusAbsence.Limit.TotalSeconds);
                end.Now();
            }

            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "The broker answers, but for {Seconds} s the bus has not come back to it: this process ends")]
        public static partial void Hopeless(ILogger logger, double seconds);
    }
}

using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Face.ServiceDefaults.Bus;

/// <summary>
/// Holds the bus's connection attempts back until the broker answers. MassTransit pauses longer after every failed attempt, up to a minute,
/// and has no setting for it: after a long outage it would stay away long after the broker is back. An attempt that waits does not fail.
/// </summary>
internal sealed partial class BrokerWait(Uri address, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<BrokerWait> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(2);

    private readonly CancellationToken stopping = lifetime.ApplicationStopping;
    private readonly ConnectionFactory factory = new() { Uri = address, AutomaticRecoveryEnabled = false, RequestedConnectionTimeout = AttemptTimeout };

    /// <summary>Returns when the broker takes connections, or when the service stops.</summary>
    public async Task UntilThereAsync()
    {
        for (var attempt = 0; !stopping.IsCancellationRequested; attempt++)
        {
            if (await AnswersAsync())
            {
                return;
            }

            if (attempt == 0)
            {
                Log.Away(logger);
            }

            await Task.Delay(Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Whether the broker takes a connection. An open port is not enough: the broker opens it before it speaks.</summary>
    public async Task<bool> AnswersAsync()
    {
        using var limit = new CancellationTokenSource(AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            var connection = await factory.CreateConnectionAsync(either.Token).WaitAsync(either.Token);
            // Closing waits for the broker's word; a broker that hangs must not hold up the bus.
            await connection.AbortAsync(Constants.ReplySuccess, "The broker is there", AttemptTimeout).WaitAsync(either.Token);
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or RabbitMQClientException or IOException or SocketException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The broker is away, the bus waits for it")]
        public static partial void Away(ILogger logger);
    }
}

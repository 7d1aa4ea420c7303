using Face.Contracts;
using Face.ServiceDefaults.Bus;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Face.Fetcher.Queue;

/// <summary>
/// Declares the inference queue and keeps an eye on it over a connection of its own. Its probes tell an outage within two seconds, a
/// broker that hangs included; the bus's own heartbeat takes ten.
/// </summary>
internal sealed partial class QueueWatch(ConnectionFactory factory, IOptions<QueueOptions> settings, TimeProvider time, ILogger<QueueWatch> logger)
    : BackgroundService
{
    private readonly QueueOptions options = settings.Value;
    private CancellationTokenSource outage = new();
    private QueueState state = new(Reachable: false, 0, 0, time.GetUtcNow());

    public QueueState State => Volatile.Read(ref state);

    /// <summary>Cancelled when the broker, reachable now, is lost: replies that are waited for may never come.</summary>
    public CancellationToken Outage => Volatile.Read(ref outage).Token;

    /// <summary>Why no work may be sent now; null when it may.</summary>
    public Failure? Refusal => State.Refusal(time.GetUtcNow(), options);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(WatchAsync, stoppingToken);
            await Task.Delay(options.ProbeEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        var connection = await Bounded(factory.CreateConnectionAsync, stoppingToken);
        try
        {
            // The loss is told before the connection is closed: a broker that hangs holds up the closing, too.
            await TryAsync(token => ProbeAsync(connection, token), stoppingToken);
        }
        finally
        {
            await connection.AbortAsync(Constants.ReplySuccess, "The watch is over", options.ProbeTimeout);
            await connection.DisposeAsync();
        }
    }

    private async Task ProbeAsync(IConnection connection, CancellationToken stoppingToken)
    {
        var channel = await Bounded(token => connection.CreateChannelAsync(cancellationToken: token), stoppingToken);
        await Bounded(async token => { await InferenceTopology.DeclareAsync(channel, token); return channel; }, stoppingToken);
        while (true)
        {
            Seen(await Bounded(token => channel.QueueDeclarePassiveAsync(AnalyzePicture.Queue, token), stoppingToken));
            await Task.Delay(options.ProbeEvery, time, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
        catch (Exception e) when (e is OperationCanceledException or RabbitMQClientException or IOException or ObjectDisposedException)
        {
            Lost(e);
        }
    }

    /// <summary>The client's own time-outs do not cover a broker that is frozen in mid-answer.</summary>
    private async Task<T> Bounded<T>(Func<CancellationToken, Task<T>> call, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(options.ProbeTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stoppingToken);
        return await call(either.Token).WaitAsync(either.Token);
    }

    private void Seen(QueueDeclareOk queue)
    {
        var now = time.GetUtcNow();
        var before = State;
        if (!before.Reachable)
        {
            Log.Reached(logger, queue.ConsumerCount);
        }

        var seen = queue.ConsumerCount > 0 || !before.Reachable ? now : before.WorkersSeen;
        Volatile.Write(ref state, new QueueState(Reachable: true, queue.ConsumerCount, queue.MessageCount, seen));
    }

    private void Lost(Exception cause)
    {
        var before = State;
        if (!before.Reachable)
        {
            return;
        }

        Log.Lost(logger, cause.Message);
        Volatile.Write(ref state, before with { Reachable = false });
        Interlocked.Exchange(ref outage, new CancellationTokenSource()).Cancel();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The inference queue is there, with {Workers} workers")]
        public static partial void Reached(ILogger logger, uint workers);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The inference queue is lost, requests are refused until it is back: {Cause}")]
        public static partial void Lost(ILogger logger, string cause);
    }
}

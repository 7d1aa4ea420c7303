using Face.Contracts;
using MassTransit;
using RabbitMQ.Client;

namespace Face.ServiceDefaults.Bus;

/// <summary>
/// The queue between the fetchers and the workers, declared with the same arguments by both (a different declaration is refused by the
/// broker with 406), so that work which is sent before the first worker is up waits in it. Durable and classic, for transient messages:
/// no picture reaches the broker's disk as a persistent message.
/// </summary>
public static class InferenceTopology
{
    /// <summary>
    /// Messages that may wait. Two cores finish some 25 pictures a second and a request waits 15 s at most, so work beyond a few hundred
    /// places would be answered by nobody.
    /// </summary>
    public const int MaxMessages = 1_000;

    /// <summary>Bytes that may wait: 512 MiB. A message is at most 14 MB (a picture of 10 MiB inline, in base64, while Redis is down).</summary>
    public const long MaxBytes = 512L << 20;

    private static readonly Dictionary<string, object?> Arguments = new()
    {
        ["x-max-length"] = MaxMessages,
        ["x-max-length-bytes"] = MaxBytes,
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>
    /// The worker's side: call it first in <c>rabbit.ReceiveEndpoint(AnalyzePicture.Queue, ...)</c>. A message whose consumer threw is
    /// dropped after its fault has been sent: MassTransit would else keep it, picture and all, in an error queue.
    /// </summary>
    public static void Configure(IRabbitMqReceiveEndpointConfigurator endpoint)
    {
        endpoint.Durable = true;
        endpoint.AutoDelete = false;
        endpoint.ConfigureConsumeTopology = false;
        foreach (var (name, value) in Arguments)
        {
            endpoint.SetQueueArgument(name, value!);
        }

        endpoint.DiscardFaultedMessages();
        endpoint.DiscardSkippedMessages();
    }

    /// <summary>The fetcher's side: declares the exchange, the queue and the binding between them.</summary>
    public static async Task DeclareAsync(IChannel channel, CancellationToken cancellationToken)
    {
        const string name = AnalyzePicture.Queue;
        await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(
            name, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(Arguments), cancellationToken: cancellationToken);
        await channel.QueueBindAsync(name, name, routingKey: "", cancellationToken: cancellationToken);
    }
}

using Face.Contracts;
using Face.Inference.People;
using Face.Inference.Pictures;
using Face.Inference.Worker;
using Face.ServiceDefaults.Bus;
using Face.ServiceDefaults.Redis;
using Face.Testing;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Face.Inference.Tests.Worker;

/// <summary>A worker in this process, as Program.cs builds it, and a bus to ask it as the fetcher does.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    /// <summary>The collection of all tests with a worker: workers that run at once would take each other's messages.</summary>
    public const string OneQueue = "inference queue";

    private readonly RabbitServer rabbit;
    private readonly RedisServer redis;
    private readonly IBusControl bus;
    private WebApplication? worker;

    private WorkerHost(RabbitServer rabbit, RedisServer redis)
    {
        (this.rabbit, this.redis) = (rabbit, redis);
        bus = Bus.Factory.CreateUsingRabbitMq(configure => configure.Host(new Uri(rabbit.ConnectionString)));
    }

    /// <summary>The queue is there and a caller can send; no worker takes anything yet.</summary>
    public static async Task<WorkerHost> CreateAsync(RabbitServer rabbit, RedisServer redis, CancellationToken cancellationToken)
    {
        var host = new WorkerHost(rabbit, redis);
        await host.bus.StartAsync(cancellationToken);
        await host.OnChannelAsync(channel => InferenceTopology.DeclareAsync(channel, cancellationToken), cancellationToken);
        return host;
    }

    public async Task StartWorkerAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--environment", "Production"]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:rabbitmq"] = rabbit.ConnectionString,
            ["ConnectionStrings:redis"] = redis.ConnectionString,
            ["Internal:Secret"] = new string('s', 32),
        });
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        builder.AddFaceRedis();
        builder.AddPictures();
        builder.AddFaceAnalysis();
        builder.AddWorker();
        worker = builder.Build();
        worker.MapDefaultEndpoints();
        await worker.StartAsync(cancellationToken);
    }

    public async Task<PictureAnalyzed> AskAsync(AnalyzePicture work, CancellationToken cancellationToken)
    {
        var client = bus.CreateRequestClient<AnalyzePicture>(new Uri($"exchange:{AnalyzePicture.Queue}"), TimeSpan.FromMinutes(2));
        return (await client.GetResponse<PictureAnalyzed>(work, cancellationToken)).Message;
    }

    /// <summary>Takes <paramref name="count"/> waiting messages and hands them back, as a worker does that ends in mid-work.</summary>
    public Task FlagAsRedeliveredAsync(int count, CancellationToken cancellationToken) => OnChannelAsync(
        async channel =>
        {
            for (var taken = 0; taken < count;)
            {
                if (await channel.BasicGetAsync(AnalyzePicture.Queue, autoAck: false, cancellationToken) is not null)
                    taken++;
            }
        },
        cancellationToken);

    public Task<string> HealthAsync(HttpClient client, CancellationToken cancellationToken) =>
        client.GetStringAsync(new Uri(new Uri(worker!.Urls.First()), "/health"), cancellationToken);

    public Task StopWorkerAsync(CancellationToken cancellationToken) => worker!.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (worker is not null)
        {
            await worker.StopAsync();
            await worker.DisposeAsync();
        }

        await bus.StopAsync();
    }

    private async Task OnChannelAsync(Func<IChannel, Task> act, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { Uri = new Uri(rabbit.ConnectionString) };
        await using var connection = await factory.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await act(channel);
    }
}

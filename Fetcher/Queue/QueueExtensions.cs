using Face.Contracts;
using Face.ServiceDefaults.Bus;
using Face.ServiceDefaults.Redis;
using RabbitMQ.Client;

namespace Face.Fetcher.Queue;

internal static class QueueExtensions
{
    /// <summary>The way to the workers: the bus, Redis for large pictures, and the watch over the queue, by the <c>Queue</c> section.</summary>
    public static IHostApplicationBuilder AddQueue(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<QueueOptions>().BindConfiguration("Queue").ValidateDataAnnotations().ValidateOnStart();
        builder.AddFaceRedis();

        // By its exchange: "queue:" would declare the queue anew, with other arguments, and be refused.
        builder.AddFaceBus(
            bus => bus.AddRequestClient<AnalyzePicture>(new Uri($"exchange:{AnalyzePicture.Queue}")),
            (_, _) => { });
        builder.Services.AddSingleton(services => Broker(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<QueueWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<QueueWatch>());
        builder.Services.AddSingleton<PictureParking>();
        builder.Services.AddScoped<Workers>();
        return builder;
    }

    /// <summary>The watch reconnects by itself: its state must never lag behind a recovery that the client does in the background.</summary>
    private static ConnectionFactory Broker(IConfiguration configuration) => new()
    {
        Uri = new Uri(configuration.GetConnectionString("rabbitmq")!),
        AutomaticRecoveryEnabled = false,
        ClientProvidedName = "face-fetcher-watch",
    };
}

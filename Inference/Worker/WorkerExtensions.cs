using Face.Contracts;
using Face.ServiceDefaults.Bus;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Face.Inference.Worker;

/// <summary>Registers the worker: warm-up, queue and consumer.</summary>
internal static class WorkerExtensions
{
    /// <summary>Messages fetched ahead for each thread: the one at work, and the next, whose parked picture is fetched meanwhile.</summary>
    private const int PrefetchPerThread = 2;

    public static IHostApplicationBuilder AddWorker(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<WorkerOptions>().BindConfiguration("Worker").ValidateDataAnnotations()
            .Validate(o => o.MaxDecodeTime > TimeSpan.Zero, "Worker:MaxDecodeTime must be more than zero.")
            .Validate(o => o.ParkedPictureTimeout > TimeSpan.Zero, "Worker:ParkedPictureTimeout must be more than zero.")
            .ValidateOnStart();
        builder.Services.AddSingleton<DecodeWatchdog>();
        builder.Services.AddSingleton<Deliveries>();
        builder.Services.AddSingleton<ParkedPictures>();
        builder.Services.AddSingleton<PictureAnalysis>();
        builder.Services.AddSingleton<WorkThreads>();
        // Before the bus: see WarmUp.
        builder.Services.AddHostedService<WarmUp>();
        return builder.AddFaceBus(bus => bus.AddConsumer<PictureConsumer>(), TakeFromQueue);
    }

    private static void TakeFromQueue(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator rabbit)
    {
        var prefetch = PrefetchPerThread * context.GetRequiredService<IOptions<WorkerOptions>>().Value.Concurrency;
        rabbit.ReceiveEndpoint(AnalyzePicture.Queue, endpoint =>
        {
            InferenceTopology.Configure(endpoint);
            endpoint.PrefetchCount = prefetch;
            endpoint.ConcurrentMessageLimit = prefetch;
            endpoint.ConfigureConsumer<PictureConsumer>(context);
        });
    }
}

using Face.Contracts;
using Face.ServiceDefaults.Bus;
using MassTransit;

namespace Face.Fetcher.Tests.Analyze;

/// <summary>A worker that consumes the real queue and answers what a test wants.</summary>
internal sealed class TestWorker : IAsyncDisposable
{
    private readonly IBusControl bus;

    private TestWorker(IBusControl bus) => this.bus = bus;

    /// <summary>One that finds nobody.</summary>
    public static Task<TestWorker> StartAsync(string rabbit) => StartAsync(rabbit, work => Task.FromResult(Nobody(work)));

    public static async Task<TestWorker> StartAsync(string rabbit, Func<AnalyzePicture, Task<PictureAnalyzed>> answer)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(configuration =>
        {
            configuration.Host(new Uri(rabbit));
            configuration.ReceiveEndpoint(AnalyzePicture.Queue, endpoint =>
            {
                InferenceTopology.Configure(endpoint);
                endpoint.Handler<AnalyzePicture>(async context => await context.RespondAsync(await answer(context.Message)));
            });
        });
        await bus.StartAsync(TestContext.Current.CancellationToken);
        return new(bus);
    }

    public static PictureAnalyzed Nobody(AnalyzePicture work) =>
        new() { RequestId = work.RequestId, ModelVersion = "test", QueueMs = 1.04, DecodeMs = 2.06, InferenceMs = 3 };

    public async ValueTask DisposeAsync() => await bus.StopAsync(TimeSpan.FromSeconds(10));
}

using Face.Contracts;
using Face.ServiceDefaults.Bus;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Face.Fetcher.Tests.Analyze;

/// <summary>A worker that consumes the real queue and answers what a test wants.</summary>
internal sealed class TestWorker : IAsyncDisposable
{
    private static readonly TimeSpan HangBound = TimeSpan.FromSeconds(60);

    private readonly IHost host;

    private TestWorker(IHost host) => this.host = host;

    /// <summary>One that finds nobody.</summary>
    public static Task<TestWorker> StartAsync(string rabbit) => StartAsync(rabbit, work => Task.FromResult(Nobody(work)));

    public static async Task<TestWorker> StartAsync(string rabbit, Func<AnalyzePicture, Task<PictureAnalyzed>> answer)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["ConnectionStrings:rabbitmq"] = rabbit;
        builder.AddFaceBus(_ => { }, (_, configuration) => configuration.ReceiveEndpoint(AnalyzePicture.Queue, endpoint =>
        {
            InferenceTopology.Configure(endpoint);
            endpoint.Handler<AnalyzePicture>(async context => await context.RespondAsync(await answer(context.Message)));
        }));
        var worker = new TestWorker(builder.Build());
        await worker.host.StartAsync(TestContext.Current.CancellationToken);
        await worker.host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, HangBound);
        return worker;
    }

    public static PictureAnalyzed Nobody(AnalyzePicture work) =>
        new() { RequestId = work.RequestId, ModelVersion = "test", QueueMs = 1.04, DecodeMs = 2.06, InferenceMs = 3 };

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}

using Face.Testing;

namespace Face.Inference.Tests.Worker;

/// <summary>One worker for all tests of a class: loading its models takes a second or more.</summary>
public sealed class RunningWorker : IAsyncDisposable
{
    private readonly Lazy<Task<WorkerHost>> host;

    public RunningWorker(RabbitServer rabbit, RedisServer redis) => host = new(async () =>
    {
        var started = await WorkerHost.CreateAsync(rabbit, redis, CancellationToken.None);
        await started.StartWorkerAsync(CancellationToken.None);
        return started;
    });

    /// <summary>Started by the first test that asks, so that a missing server skips the tests.</summary>
    internal Task<WorkerHost> Host => host.Value;

    public async ValueTask DisposeAsync()
    {
        if (host is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await host.Value).DisposeAsync();
    }
}

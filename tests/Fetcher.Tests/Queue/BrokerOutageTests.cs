using System.Diagnostics;
using Face.Contracts;
using Face.Fetcher.Tests.Analyze;
using Face.Fetcher.Tests.Pictures;
using Face.Testing;

namespace Face.Fetcher.Tests.Queue;

/// <summary>A broker that is not there, goes, hangs and comes back.</summary>
[Collection(nameof(Queue))]
public sealed class BrokerOutageTests(RabbitServer rabbit, RedisServer redis)
{
    /// <summary>Far less than the deadline, far more than it takes: the reliability run judges the time itself.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    private static readonly byte[] Picture = MadeJpeg.Plain();

    [Fact]
    public async Task Without_a_broker_the_fetcher_starts_and_refuses_work_at_once()
    {
        await using var fetcher = await RunningFetcher.StartAloneAsync("amqp://guest:guest@127.0.0.1:1", redis.ConnectionString);

        await AssertRefusedSoonAsync(() => fetcher.PictureAsync(Picture));
    }

    [Fact]
    public async Task A_broker_that_is_killed_fails_what_waits_and_serves_again_when_it_is_back()
    {
        var (asked, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, async work =>
        {
            asked.TrySetResult();
            await held.Task;
            return TestWorker.Nobody(work);
        });
        await using var fetcher = await RunningFetcher.StartAsync(rabbit.ConnectionString, redis.ConnectionString);
        var waiting = fetcher.PictureAsync(Picture);
        await asked.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);

        rabbit.Kill();
        await AssertRefusedUntilAsync(rabbit.RestartAsync, () => waiting, () => fetcher.PictureAsync(Picture));

        held.SetResult();
        await AssertServedAgainAsync(fetcher);
    }

    [Fact]
    public async Task A_broker_that_hangs_is_as_good_as_gone_until_it_goes_on()
    {
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString);
        await using var fetcher = await RunningFetcher.StartAsync(rabbit.ConnectionString, redis.ConnectionString);
        Assert.Equal(0, (await fetcher.PictureAsync(Picture)).Outcome);

        rabbit.Freeze();
        await AssertRefusedUntilAsync(Resumed, () => fetcher.PictureAsync(Picture));

        await AssertServedAgainAsync(fetcher);

        Task Resumed()
        {
            rabbit.Resume();
            return Task.CompletedTask;
        }
    }

    /// <summary>The other tests' broker is mended whatever happens.</summary>
    private static async Task AssertRefusedUntilAsync(Func<Task> mended, params Func<Task<Answer>>[] asking)
    {
        try
        {
            foreach (var ask in asking)
            {
                await AssertRefusedSoonAsync(ask);
            }
        }
        finally
        {
            await mended();
        }
    }

    private static async Task AssertRefusedSoonAsync(Func<Task<Answer>> ask)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await ask();

        Assert.Equal(Answer.Of(Failure.Unreachable), answer.Json);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Soon);
    }

    private static async Task AssertServedAgainAsync(RunningFetcher fetcher)
    {
        await fetcher.WaitAsync(queue => queue is { Reachable: true, Workers: > 0 });

        Assert.Equal(0, (await fetcher.PictureAsync(Picture)).Outcome);
    }
}

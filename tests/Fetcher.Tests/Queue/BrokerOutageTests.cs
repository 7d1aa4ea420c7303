using System.Diagnostics;
using Face.Contracts;
using Face.Fetcher.Tests.Analyze;
using Face.Fetcher.Tests.Pictures;
using Face.Testing;

namespace Face.Fetcher.Tests.Queue;

/// <summary>A broker that is not there, goes, hangs and comes back; each test has its own.</summary>
public sealed class BrokerOutageTests(RedisServer redis)
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
        await using var rabbit = await RabbitServer.StartAsync();
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
        await AssertRefusedSoonAsync(() => waiting);
        await AssertRefusedSoonAsync(() => fetcher.PictureAsync(Picture));

        held.SetResult();
        await rabbit.RestartAsync();
        await AssertServedAgainAsync(fetcher);
    }

    [Fact]
    public async Task A_broker_that_hangs_is_as_good_as_gone_until_it_goes_on()
    {
        await using var rabbit = await RabbitServer.StartAsync();
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString);
        await using var fetcher = await RunningFetcher.StartAsync(rabbit.ConnectionString, redis.ConnectionString);
        Assert.Equal(0, (await fetcher.PictureAsync(Picture)).Outcome);

        rabbit.Freeze();
        await AssertRefusedSoonAsync(() => fetcher.PictureAsync(Picture));

        rabbit.Resume();
        await AssertServedAgainAsync(fetcher);
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

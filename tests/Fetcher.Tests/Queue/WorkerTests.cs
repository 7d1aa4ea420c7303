using System.Net;
using Face.Contracts;
using Face.Fetcher.Tests.Analyze;
using Face.Fetcher.Tests.Pictures;
using Face.Testing;

namespace Face.Fetcher.Tests.Queue;

/// <summary>Workers that fail, are slow, or are not there.</summary>
[Collection(nameof(Queue))]
public sealed class WorkerTests(RabbitServer rabbit, RedisServer redis)
{
    private static readonly byte[] Picture = MadeJpeg.Plain();

    [Fact]
    public async Task A_worker_s_failure_is_the_reply()
    {
        var failure = new Failure(ErrorCode.BadRequest, "The picture is damaged.");
        await using var worker = await TestWorker.StartAsync(
            rabbit.ConnectionString, work => Task.FromResult(TestWorker.Nobody(work) with { Failure = failure }));
        await using var fetcher = await StartAsync();

        Assert.Equal((1200, Answer.Of(failure)), await OutcomeAsync(fetcher));
    }

    [Fact]
    public async Task A_worker_that_throws_is_a_malfunction_without_its_reason()
    {
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, _ => throw new InvalidOperationException("inner"));
        await using var fetcher = await StartAsync();

        Assert.Equal((1000, Answer.Of(Failure.Malfunction)), await OutcomeAsync(fetcher));
    }

    [Fact]
    public async Task A_worker_that_misses_the_deadline_is_a_malfunction()
    {
        var never = new TaskCompletionSource<PictureAnalyzed>();
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, _ => never.Task);
        await using var fetcher = await StartAsync();

        var answer = await fetcher.PictureAsync(Picture, patience: TimeSpan.FromSeconds(0.5));
        never.SetCanceled(TestContext.Current.CancellationToken);

        Assert.Equal((1000, Answer.Of(Failure.Malfunction)), (answer.Outcome, answer.Json));
    }

    [Fact]
    public async Task Work_that_comes_before_the_first_worker_waits_for_it()
    {
        await using var fetcher = await StartAsync();

        var asking = fetcher.PictureAsync(Picture);
        await fetcher.WaitAsync(queue => queue.Waiting > 0);
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString);

        Assert.Equal(0, (await asking).Outcome);
    }

    [Fact]
    public async Task Without_a_worker_for_too_long_the_service_is_unreachable_and_unhealthy()
    {
        await using var fetcher = await StartAsync("--Queue:WorkersMayBeAwayFor=00:00:00");

        Assert.Equal((1001, Answer.Of(Failure.Unreachable)), await OutcomeAsync(fetcher));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync(fetcher));
    }

    [Fact]
    public async Task With_a_worker_the_service_is_healthy()
    {
        await using var fetcher = await StartAsync();
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString);
        await fetcher.WaitAsync(queue => queue.Workers > 0);

        Assert.Equal(HttpStatusCode.OK, await HealthAsync(fetcher));
    }

    [Fact]
    public async Task Beyond_the_places_work_is_refused_and_a_caller_who_leaves_frees_a_place()
    {
        var (asked, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, async work =>
        {
            asked.TrySetResult();
            await held.Task;
            return TestWorker.Nobody(work);
        });
        await using var fetcher = await StartAsync("--Analyze:MaxConcurrent=1");
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var first = fetcher.PictureAsync(Picture, leaving: leaving.Token);
        await asked.Task.WaitAsync(leaving.Token);
        Assert.Equal(1001, (await fetcher.PictureAsync(Picture)).Outcome);
        await leaving.CancelAsync();
        held.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        while ((await fetcher.PictureAsync(Picture)).Outcome == 1001)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private Task<RunningFetcher> StartAsync(params string[] settings) =>
        RunningFetcher.StartAsync(rabbit.ConnectionString, redis.ConnectionString, settings);

    private static async Task<(int, string)> OutcomeAsync(RunningFetcher fetcher)
    {
        var answer = await fetcher.PictureAsync(Picture);
        return (answer.Outcome, answer.Json);
    }

    private static async Task<HttpStatusCode> HealthAsync(RunningFetcher fetcher)
    {
        using var reply = await fetcher.Http.GetAsync("/health", TestContext.Current.CancellationToken);
        return reply.StatusCode;
    }
}

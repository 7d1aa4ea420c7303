using Face.Contracts;
using Face.Inference.Pictures;
using Face.Inference.Tests.Pictures;
using Face.Testing;
using MassTransit;
using StackExchange.Redis;

namespace Face.Inference.Tests.Worker;

[Collection(WorkerHost.OneQueue)]
public sealed class ConsumerTests(RunningWorker running, RedisServer redis) : IClassFixture<RunningWorker>
{
    /// <summary>Milliseconds; the first test waits for the worker's start, some seconds on a busy machine.</summary>
    private const int HangLimit = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = HangLimit)]
    public async Task Portrait_is_analysed()
    {
        var answer = await (await running.Host).AskAsync(Work.Portrait(), Cancellation);

        Assert.Null(answer.Failure);
        Assert.InRange(answer.People[0].Position.W, 150, 230);
        Assert.NotEmpty(answer.ModelVersion);
        Assert.True(answer is { QueueMs: > 0, DecodeMs: > 0, InferenceMs: > 0 }, $"{answer}");
    }

    [Fact(Timeout = HangLimit)]
    public async Task Parked_picture_is_analysed()
    {
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var work = Work.Plain();
        await connection.GetDatabase().StringSetAsync("picture:test", work.Bytes, TimeSpan.FromSeconds(30));

        var answer = await (await running.Host).AskAsync(work with { Bytes = null, ParkedUnder = "picture:test" }, Cancellation);

        Assert.Null(answer.Failure);
        Assert.Equal(work.RequestId, answer.RequestId);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Parked_picture_that_is_gone_is_a_fault()
    {

        var fault = await Assert.ThrowsAsync<RequestFaultException>(
            async () => await (await running.Host).AskAsync(Work.Plain() with { Bytes = null, ParkedUnder = "picture:gone" }, Cancellation));
        Assert.Contains("gone", fault.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Damaged_picture_is_a_failure_with_a_sentence()
    {
        var whole = TestPicture.Jpeg(160, 120);

        var answer = await (await running.Host).AskAsync(Work.With(whole[..(whole.Length / 2)], 160, 120), Cancellation);

        Assert.Equal(PictureFailures.Unreadable, answer.Failure);
        Assert.Empty(answer.People);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Message_of_a_newer_version_is_refused()
    {

        var answer = await (await running.Host).AskAsync(Work.Plain() with { Version = AnalyzePicture.CurrentVersion + 1 }, Cancellation);

        Assert.Equal(Failure.Malfunction, answer.Failure);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Work_whose_deadline_has_passed_is_dropped()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var late = (await running.Host).AskAsync(Work.Plain() with { Deadline = DateTimeOffset.UtcNow.AddSeconds(-1) }, leaving.Token);
        await (await running.Host).AskAsync(Work.Plain(), Cancellation);
        await (await running.Host).AskAsync(Work.Plain(), Cancellation);

        Assert.False(late.IsCompleted);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Health_is_good_when_models_and_bus_are_up()
    {
        using var client = new HttpClient();
        await (await running.Host).AskAsync(Work.Plain(), Cancellation);

        Assert.Equal("Healthy", await (await running.Host).HealthAsync(client, Cancellation));
    }
}

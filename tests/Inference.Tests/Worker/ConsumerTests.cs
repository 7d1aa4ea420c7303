using Face.Contracts;
using Face.Inference.Pictures;
using Face.Inference.Tests.Pictures;
using Face.Testing;
using MassTransit;
using StackExchange.Redis;

namespace Face.Inference.Tests.Worker;

/// <summary>The worker on a real broker; one class, since all workers take from the one queue.</summary>
public sealed class ConsumerTests(RabbitServer rabbit, RedisServer redis)
{
    /// <summary>Milliseconds; a start of the worker takes one or two seconds.</summary>
    private const int HangLimit = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = HangLimit)]
    public async Task Portrait_is_analysed()
    {
        await using var host = await StartedAsync();
        var (bytes, size) = Sample();

        var answer = await host.AskAsync(Work.With(bytes, size.Width, size.Height), Cancellation);

        Assert.Null(answer.Failure);
        Assert.Single(answer.People);
        Assert.NotEmpty(answer.ModelVersion);
        Assert.True(answer is { QueueMs: > 0, DecodeMs: > 0, InferenceMs: > 0 }, $"{answer}");
    }

    [Fact(Timeout = HangLimit)]
    public async Task Parked_picture_is_analysed()
    {
        await using var host = await StartedAsync();
        using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var work = Work.Plain();
        await connection.GetDatabase().StringSetAsync("picture:test", work.Bytes, TimeSpan.FromSeconds(30));

        var answer = await host.AskAsync(work with { Bytes = null, ParkedUnder = "picture:test" }, Cancellation);

        Assert.Null(answer.Failure);
        Assert.Equal(work.RequestId, answer.RequestId);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Parked_picture_that_is_gone_is_a_fault()
    {
        await using var host = await StartedAsync();

        var fault = await Assert.ThrowsAsync<RequestFaultException>(
            () => host.AskAsync(Work.Plain() with { Bytes = null, ParkedUnder = "picture:gone" }, Cancellation));
        Assert.Contains("gone", fault.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Damaged_picture_is_a_failure_with_a_sentence()
    {
        await using var host = await StartedAsync();
        var whole = TestPicture.Jpeg(160, 120);

        var answer = await host.AskAsync(Work.With(whole[..(whole.Length / 2)], 160, 120), Cancellation);

        Assert.Equal(PictureFailures.Unreadable, answer.Failure);
        Assert.Empty(answer.People);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Message_of_a_newer_version_is_refused()
    {
        await using var host = await StartedAsync();

        var answer = await host.AskAsync(Work.Plain() with { Version = AnalyzePicture.CurrentVersion + 1 }, Cancellation);

        Assert.Equal(Failure.Malfunction, answer.Failure);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Work_whose_deadline_has_passed_is_dropped()
    {
        await using var host = await StartedAsync();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var late = host.AskAsync(Work.Plain() with { Deadline = DateTimeOffset.UtcNow.AddSeconds(-1) }, leaving.Token);
        await host.AskAsync(Work.Plain(), Cancellation);
        await host.AskAsync(Work.Plain(), Cancellation);

        Assert.False(late.IsCompleted);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Picture_that_ended_its_workers_thrice_is_given_up()
    {
        await using var host = await WorkerHost.CreateAsync(rabbit, redis, Cancellation);
        var work = Work.Plain();
        Task<PictureAnalyzed>[] redelivered = [host.AskAsync(work, Cancellation), host.AskAsync(work, Cancellation), host.AskAsync(work, Cancellation)];
        await host.FlagAsRedeliveredAsync(3, Cancellation);

        await host.StartWorkerAsync(Cancellation);
        var answers = await Task.WhenAll(redelivered);

        Assert.Equal(2, answers.Count(answer => answer.Failure is null));
        Assert.Single(answers, answer => answer.Failure == Failure.Malfunction);
    }

    [Fact(Timeout = HangLimit)]
    public async Task Worker_that_stops_answers_what_it_holds()
    {
        await using var host = await WorkerHost.CreateAsync(rabbit, redis, Cancellation);
        var (bytes, size) = Sample();
        var first = host.AskAsync(Work.With(bytes, size.Width, size.Height), Cancellation);
        var second = host.AskAsync(Work.With(bytes, size.Width, size.Height), Cancellation);
        await host.StartWorkerAsync(Cancellation);

        await Task.WhenAny(first, second);
        await host.StopWorkerAsync(Cancellation);

        Assert.All([await first, await second], answer => Assert.Null(answer.Failure));
    }

    [Fact(Timeout = HangLimit)]
    public async Task Health_is_good_when_models_and_bus_are_up()
    {
        await using var host = await StartedAsync();
        using var client = new HttpClient();
        await host.AskAsync(Work.Plain(), Cancellation);

        Assert.Equal("Healthy", await host.HealthAsync(client, Cancellation));
    }

    private async Task<WorkerHost> StartedAsync()
    {
        var host = await WorkerHost.CreateAsync(rabbit, redis, Cancellation);
        await host.StartWorkerAsync(Cancellation);
        return host;
    }

    private static (byte[] Bytes, (int Width, int Height, int Orientation) Size) Sample() =>
        (SamplePicture.Bytes, VipsWriter.Header(SamplePicture.Bytes)!.Value);
}

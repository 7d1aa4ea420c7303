using Face.Contracts;
using Face.Testing;

namespace Face.Inference.Tests.Worker;

[Collection(WorkerHost.OneQueue)]
public sealed class RestartTests(RabbitServer rabbit, RedisServer redis)
{
    /// <summary>Milliseconds; a worker's start takes some seconds on a busy machine.</summary>
    private const int HangLimit = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
        var first = host.AskAsync(Work.Portrait(), Cancellation);
        var second = host.AskAsync(Work.Portrait(), Cancellation);
        await host.StartWorkerAsync(Cancellation);

        await Task.WhenAny(first, second);
        await host.StopWorkerAsync(Cancellation);

        Assert.All([await first, await second], answer => Assert.Null(answer.Failure));
    }

    [Fact(Timeout = 2 * HangLimit)]
    public async Task Picture_that_hangs_the_decoder_ends_three_workers_and_no_more()
    {
        await using var host = await WorkerHost.CreateAsync(rabbit, redis, Cancellation);
        var answer = host.AskAsync(Work.SlowToDecode(), Cancellation);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var worker = new WorkerProcess(rabbit, redis, maxDecodeTime: TimeSpan.FromMilliseconds(1));
            Assert.Equal(WorkerProcess.Killed, await worker.ExitAsync(Cancellation));
            Assert.Contains("this worker ends itself", worker.Output.ToString(), StringComparison.Ordinal);
        }

        await host.StartWorkerAsync(Cancellation);
        Assert.Equal(Failure.Malfunction, (await answer).Failure);
    }
}

using Face.Accounts.Credits;

namespace Face.Accounts.Tests;

public sealed class CoalescerTests : IDisposable
{
    private static readonly Guid App = Guid.NewGuid();

    private readonly List<IReadOnlyList<int>> batches = [];
    private readonly SemaphoreSlim mayAnswer = new(0);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => mayAnswer.Dispose();

    [Fact]
    public async Task What_comes_while_a_batch_is_on_its_way_is_the_next_batch()
    {
        var coalescer = Create(new BatchOptions());
        var answers = await AskInOrderAsync(coalescer, 5);

        mayAnswer.Release(2);

        var all = await AllAsync(answers);
        Assert.Equal([0, 10, 20, 30, 40], all);
        Assert.Equal([[0], [1, 2, 3, 4]], batches);
    }

    [Fact]
    public async Task A_batch_has_a_limit_and_the_rest_is_another()
    {
        var coalescer = Create(new BatchOptions { Most = 2 });
        var answers = await AskInOrderAsync(coalescer, 6);

        mayAnswer.Release(4);

        await AllAsync(answers);
        Assert.Equal([[0], [1, 2], [3, 4], [5]], batches);
    }

    [Fact]
    public async Task Heavy_questions_end_a_batch()
    {
        var coalescer = Create(new BatchOptions { MostBytes = 5 });
        var answers = await AskInOrderAsync(coalescer, 6);

        mayAnswer.Release(3);

        await AllAsync(answers);
        // Each weighs its number: 1 + 2 + 3 reach the five bytes.
        Assert.Equal([[0], [1, 2, 3], [4, 5]], batches);
    }

    [Fact]
    public async Task Beyond_the_queue_a_question_is_refused_at_once()
    {
        var coalescer = Create(new BatchOptions { MostWaiting = 2 });
        var answers = await AskInOrderAsync(coalescer, 3);

        Assert.Null(coalescer.TryAsk(App, 3));

        mayAnswer.Release(2);
        await AllAsync(answers);
    }

    [Fact]
    public async Task One_apps_batch_does_not_hold_up_anothers()
    {
        var coalescer = new Coalescer<int, int>(
            async (app, questions) =>
            {
                await (app == App ? mayAnswer.WaitAsync(Cancel) : Task.CompletedTask);
                return question => question;
            },
            question => question,
            new BatchOptions());
        var slow = coalescer.TryAsk(App, 1)!;

        Assert.Equal(2, await coalescer.TryAsk(Guid.NewGuid(), 2)!.WaitAsync(TimeSpan.FromSeconds(30), Cancel));

        Assert.False(slow.IsCompleted);
        mayAnswer.Release();
        Assert.Equal(1, await slow.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_hurt_the_batch()
    {
        var coalescer = Create(new BatchOptions());
        var answers = await AskInOrderAsync(coalescer, 3);
        using var left = new CancellationTokenSource();
        var leaving = answers[1].WaitAsync(left.Token);

        await left.CancelAsync();
        mayAnswer.Release(2);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        var all = await AllAsync(answers);
        Assert.Equal([0, 10, 20], all);
    }

    [Fact]
    public async Task A_batch_that_fails_fails_its_callers_and_the_next_one_is_served()
    {
        var fails = true;
        var coalescer = new Coalescer<int, int>(
            (_, _) => fails ? throw new TimeoutException() : Task.FromResult<Func<int, int>>(question => question), _ => 0, new BatchOptions());

        await Assert.ThrowsAsync<TimeoutException>(() => coalescer.TryAsk(App, 1)!.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        fails = false;

        Assert.Equal(1, await coalescer.TryAsk(App, 1)!.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
    }

    /// <summary>Answers tenfold, each batch when it may.</summary>
    private Coalescer<int, int> Create(BatchOptions options) => new(
        async (_, questions) =>
        {
            lock (batches)
            {
                batches.Add(questions);
            }

            await mayAnswer.WaitAsync(Cancel);
            return question => 10 * question;
        },
        question => question,
        options);

    /// <summary>The first is on its way before the others come.</summary>
    private async Task<List<Task<int>>> AskInOrderAsync(Coalescer<int, int> coalescer, int count)
    {
        var answers = new List<Task<int>> { coalescer.TryAsk(App, 0)! };
        await Eventually.Async(() =>
        {
            lock (batches)
            {
                return Task.FromResult(batches.Count == 1);
            }
        });
        answers.AddRange(Enumerable.Range(1, count - 1).Select(number => coalescer.TryAsk(App, number)!));
        return answers;
    }

    private static Task<int[]> AllAsync(List<Task<int>> answers) => Task.WhenAll(answers).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
}

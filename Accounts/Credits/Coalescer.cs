namespace Face.Accounts.Credits;

/// <summary>
/// Takes together what waits for the same app. A first question is worked on at once; those that come meanwhile are one batch after it: no
/// timer, and never two batches of an app at a time, which would only wait for each other's row.
/// </summary>
/// <param name="answer">Works on a batch of an app; gives the answer of each of its questions. Bounded in time by itself.</param>
/// <param name="weigh">The bytes of a question beyond the ordinary.</param>
internal sealed class Coalescer<TQuestion, TAnswer>(
    Func<Guid, IReadOnlyList<TQuestion>, Task<Func<TQuestion, TAnswer>>> answer, Func<TQuestion, long> weigh, BatchOptions options)
{
    private readonly Lock gate = new();

    /// <summary>What waits, of the apps that have a batch on its way.</summary>
    private readonly Dictionary<Guid, Queue<Waiting>> lanes = [];

    /// <summary>
    /// The answer to come; null when too many wait for the app. Whoever stops waiting for it does not hurt the batch: the question is still
    /// worked on.
    /// </summary>
    public Task<TAnswer>? TryAsk(Guid app, TQuestion question)
    {
        var waiting = new Waiting(question, System.Diagnostics.Activity.Current, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            if (lanes.TryGetValue(app, out var lane))
            {
                if (lane.Count >= options.MostWaiting)
                {
                    return null;
                }

                lane.Enqueue(waiting);
                return waiting.Answer.Task;
            }

            lanes[app] = new Queue<Waiting>([waiting]);
        }

        Start(app);
        return waiting.Answer.Task;
    }

    /// <summary>Outside of the caller's context: the work goes on for others when that request is done.</summary>
    private void Start(Guid app)
    {
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => DrainAsync(app));
        }
    }

    private async Task DrainAsync(Guid app)
    {
        while (TakeBatch(app) is { Count: > 0 } batch)
        {
            System.Diagnostics.Activity.Current = batch[0].Span;
            try
            {
                var answers = await answer(app, batch.ConvertAll(waiting => waiting.Question));
                batch.ForEach(waiting => waiting.Answer.SetResult(answers(waiting.Question)));
            }
            catch (Exception exception)
            {
                // Whatever it is, it is the callers' to judge, as if each had been alone.
                batch.ForEach(waiting => waiting.Answer.TrySetException(exception));
            }
        }
    }

    /// <summary>All that waits, within the limits of a batch; empty, and the lane closed, when nothing does.</summary>
    private List<Waiting> TakeBatch(Guid app)
    {
        lock (gate)
        {
            var (lane, batch, bytes) = (lanes[app], new List<Waiting>(), 0L);
            while (batch.Count < options.Most && bytes < options.MostBytes && lane.TryDequeue(out var next))
            {
                batch.Add(next);
                bytes += weigh(next.Question);
            }

            if (batch.Count == 0)
            {
                lanes.Remove(app);
            }

            return batch;
        }
    }

    /// <param name="Span">The trace of the question; a batch is part of its first one's.</param>
    private sealed record Waiting(TQuestion Question, System.Diagnostics.Activity? Span, TaskCompletionSource<TAnswer> Answer);
}

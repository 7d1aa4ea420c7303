using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Face.Inference.Worker;

/// <summary>The worker's <see cref="WorkerOptions.Concurrency"/> threads; each is lent to one message at a time.</summary>
internal sealed class WorkThreads : IDisposable
{
    private readonly Channel<WorkThread> idle = Channel.CreateUnbounded<WorkThread>();
    private readonly WorkThread[] all;

    public WorkThreads(IOptions<WorkerOptions> options)
    {
        all = [.. Enumerable.Range(1, options.Value.Concurrency).Select(number => new WorkThread(number))];
        foreach (var thread in all)
            Return(thread);
    }

    /// <summary>Waits for a thread and runs <paramref name="job"/> with it.</summary>
    public async Task<T> WithThreadAsync<T>(Func<WorkThread, Task<T>> job, CancellationToken cancellationToken)
    {
        var thread = await idle.Reader.ReadAsync(cancellationToken);
        try
        {
            return await job(thread);
        }
        finally
        {
            Return(thread);
        }
    }

    public void Dispose()
    {
        foreach (var thread in all)
            thread.Dispose();
    }

    private void Return(WorkThread thread) => idle.Writer.TryWrite(thread);
}

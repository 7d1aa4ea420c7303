using System.Collections.Concurrent;

namespace Face.Inference.Worker;

/// <summary>
/// A permanent thread for work that computes: a decode or an analysis of 100 ms on the thread pool would hold up the bus's heartbeats and
/// Redis's answers, and libvips keeps buffers for each thread that it meets.
/// </summary>
internal sealed class WorkThread : IDisposable
{
    private readonly BlockingCollection<Task> work = new(boundedCapacity: 1);

    public WorkThread(int number) => new Thread(Run) { IsBackground = true, Name = $"picture {number}" }.Start();

    /// <summary>Runs <paramref name="compute"/> on the thread. What awaits the result goes on elsewhere.</summary>
    public Task<T> RunAsync<T>(Func<T> compute)
    {
        var task = new Task<T>(compute, TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(task);
        return task;
    }

    public void Dispose() => work.CompleteAdding();

    private void Run()
    {
        foreach (var task in work.GetConsumingEnumerable())
            task.RunSynchronously(TaskScheduler.Default);
        work.Dispose();
    }
}

using System.Collections.Concurrent;

namespace Aspire.Hosting.Processes;

/// <summary>
/// The one thread that starts every child process. The kernel sends a child its death signal when the thread that forked it ends, so this
/// thread must live as long as the app host; a pool thread may not.
/// </summary>
internal static class ForkingThread
{
    private static readonly BlockingCollection<Task> Starts = Begin();

    public static Task<T> RunAsync<T>(Func<T> start)
    {
        var task = new Task<T>(start);
        Starts.Add(task);
        return task;
    }

    private static BlockingCollection<Task> Begin()
    {
        var starts = new BlockingCollection<Task>();
        var thread = new Thread(() =>
        {
            foreach (var start in starts.GetConsumingEnumerable())
            {
                start.RunSynchronously(TaskScheduler.Default);
            }
        });
        thread.IsBackground = true;
        thread.Name = "children";
        thread.Start();
        return starts;
    }
}

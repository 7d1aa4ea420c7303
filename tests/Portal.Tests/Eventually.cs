using System.Diagnostics;

namespace Face.Portal.Tests;

internal static class Eventually
{
    /// <summary>Far beyond what any of the awaited things takes; only a hang meets it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until the answer is yes; answers how long that took.</summary>
    public static async Task<TimeSpan> Async(Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Limit, $"It did not come true within {Limit}.");
            await Task.Delay(Between, TestContext.Current.CancellationToken);
        }

        return Stopwatch.GetElapsedTime(started);
    }
}

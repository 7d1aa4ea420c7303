using System.Diagnostics;

namespace Face.Clients.Tests;

internal static class Eventually
{
    /// <summary>Far beyond what any of the awaited things takes; only a hang meets it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Asks again and again until the answer is yes.</summary>
    public static async Task TrueAsync(Func<bool> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Limit, $"It did not come true within {Limit}.");
            await Task.Yield();
        }
    }
}

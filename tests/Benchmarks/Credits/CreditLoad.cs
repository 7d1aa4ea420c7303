using System.Diagnostics;

namespace Face.Benchmarks;

/// <summary>What one load did. Times in milliseconds.</summary>
internal sealed record CreditLoad(double PerSecond, (double P50, double P99) Reserve, (double P50, double P99) Settle)
{
    public static async Task<CreditLoad> RunAsync(ICredits credits, int clients, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => AskAsync(credits, start, duration))));
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new(
            times.Sum(client => client.Count) / elapsed.TotalSeconds,
            Quantiles(times.SelectMany(client => client.Select(pair => pair.Reserve))),
            Quantiles(times.SelectMany(client => client.Select(pair => pair.Settle))));
    }

    private static async Task<List<(double Reserve, double Settle)>> AskAsync(ICredits credits, long start, TimeSpan duration)
    {
        var times = new List<(double, double)>();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var (request, asked) = (Guid.CreateVersion7(), Stopwatch.GetTimestamp());
            await credits.ReserveAsync(request);
            var reserved = Stopwatch.GetTimestamp();
            await credits.SettleAsync(request);
            times.Add((Stopwatch.GetElapsedTime(asked, reserved).TotalMilliseconds, Stopwatch.GetElapsedTime(reserved).TotalMilliseconds));
        }

        return times;
    }

    private static (double P50, double P99) Quantiles(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(int)(0.5 * (sorted.Count - 1))], sorted[(int)(0.99 * (sorted.Count - 1))]);
    }
}

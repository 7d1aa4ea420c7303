using System.Diagnostics;

namespace Face.Benchmarks;

/// <summary>Throughput, and the processor time of the workers, with more and more clients.</summary>
internal static class Saturation
{
    private static readonly int[] Clients = [1, 2, 4, 8];

    public static async Task MeasureAsync(DetectClient client, TimeSpan duration, CancellationToken cancellation)
    {
        Console.WriteLine($"## Under load ({duration.TotalSeconds:f0} s each, {Workers().Length} workers, {Environment.ProcessorCount} cores)\n");
        Console.WriteLine("| clients | pictures a second | cores used by the workers |\n|---|---|---|");
        foreach (var clients in Clients)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), ProcessorTime());
            var done = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => LoadAsync(client, start, duration, cancellation)));
            var elapsed = Stopwatch.GetElapsedTime(start);
            Console.WriteLine($"| {clients} | {done.Sum() / elapsed.TotalSeconds:f1} | {(ProcessorTime() - before) / elapsed:f2} |");
        }
    }

    private static async Task<int> LoadAsync(DetectClient client, long start, TimeSpan duration, CancellationToken cancellation)
    {
        var done = 0;
        for (; Stopwatch.GetElapsedTime(start) < duration; done++)
            await client.DetectAsync(cancellation);
        return done;
    }

    private static TimeSpan ProcessorTime() => Workers().Aggregate(TimeSpan.Zero, (sum, worker) => sum + worker.TotalProcessorTime);

    /// <summary>The inference workers of this machine, by their command lines.</summary>
    private static Process[] Workers() => [.. Process.GetProcesses().Where(p => CommandLine(p.Id).Contains("Inference.dll", StringComparison.Ordinal))];

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return ""; // It ended while the list was being read.
        }
    }
}

using System.Diagnostics;

namespace Face.Benchmarks;

/// <summary>
/// What a request costs beyond the analysis, in two ways: against the same analysis in this process, measured in turn so that a change of the
/// machine's speed meets both, and against what the request's own worker spent on it.
/// </summary>
internal static class Overhead
{
    private const int WarmUps = 10;

    public static async Task MeasureAsync(DetectClient client, byte[] picture, int pairs, CancellationToken cancellation)
    {
        using var analysis = new InProcessAnalysis(picture);
        var (alone, request, worker) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = -WarmUps; i < pairs; i++)
        {
            var inProcess = Time(analysis.Run);
            var start = Stopwatch.GetTimestamp();
            var inWorker = await client.DetectAsync(cancellation);
            var overHttp = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (i >= 0)
            {
                alone.Add(inProcess);
                request.Add(overHttp);
                worker.Add(inWorker);
            }
        }

        Console.WriteLine($"## A single request at no load ({pairs} pairs)\n");
        Console.WriteLine("| | median ms | p90 ms |\n|---|---|---|");
        Row("analysis in this process", alone);
        Row("request, as the client sees it", request);
        Row("request beyond the analysis in this process", Differences(request, alone));
        Row("request beyond the analysis in its worker", Differences(request, worker));
        Console.WriteLine();
    }

    private static List<double> Differences(List<double> larger, List<double> smaller) => [.. larger.Zip(smaller, (l, s) => l - s)];

    private static void Row(string name, List<double> values) =>
        Console.WriteLine($"| {name} | {Quantile(values, 0.5):f1} | {Quantile(values, 0.9):f1} |");

    private static double Quantile(List<double> values, double q) => values.Order().ElementAt((int)(q * (values.Count - 1)));

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

using System.Diagnostics;

namespace Face.Benchmarks;

/// <summary>What a request costs beyond the analysis: both are measured in turn, so that a change of the machine's speed meets both.</summary>
internal static class Overhead
{
    private const int WarmUps = 10;

    public static async Task MeasureAsync(DetectClient client, byte[] picture, int pairs, CancellationToken cancellation)
    {
        using var analysis = new InProcessAnalysis(picture);
        var (alone, request) = (new List<double>(), new List<double>());
        for (var i = -WarmUps; i < pairs; i++)
        {
            var inProcess = Time(analysis.Run);
            var overHttp = await TimeAsync(() => client.DetectAsync(cancellation));
            if (i >= 0)
            {
                alone.Add(inProcess);
                request.Add(overHttp);
            }
        }

        Console.WriteLine($"## A single request at no load ({pairs} pairs)\n");
        Console.WriteLine("| | median ms | p90 ms |\n|---|---|---|");
        Row("analysis in process", alone);
        Row("request, client to client", request);
        Row("the request beyond the analysis", [.. alone.Zip(request, (a, r) => r - a)]);
        Console.WriteLine();
    }

    private static void Row(string name, List<double> values) =>
        Console.WriteLine($"| {name} | {Quantile(values, 0.5):f1} | {Quantile(values, 0.9):f1} |");

    private static double Quantile(List<double> values, double q) => values.Order().ElementAt((int)(q * (values.Count - 1)));

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

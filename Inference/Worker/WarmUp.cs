using Face.Contracts;
using Face.Inference.People;
using Face.Inference.Pictures;

namespace Face.Inference.Worker;

/// <summary>
/// Analyses the sample portrait before the worker takes work or answers a probe: hosted services start in the order of their registration,
/// and this one stands before the bus. So the first request finds every library loaded, every model open and the code compiled, and a worker
/// that listens is one that finds a face. The watchdog does not look: reading libraries from a cold disk is no hostile picture.
/// </summary>
internal sealed partial class WarmUp(
    PictureDecoder decoder, FaceAnalyzer analyzer, WorkThreads threads, TimeProvider time, ILogger<WarmUp> logger) : IHostedService
{
    /// <summary>docs/sample.jpg, built into the assembly.</summary>
    private const string Sample = "sample.jpg";

    private static readonly PictureHeader Header = new(PictureFormat.Jpeg, Width: 512, Height: 600, Orientation: 1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var people = await threads.WithThreadAsync(thread => thread.RunAsync(() => CountPeople(cancellationToken)), cancellationToken);
        if (people == 0)
        {
            throw new InvalidOperationException("The worker finds no face in its own sample: restore models/ from the repository, or set Engine:Device to Cpu.");
        }

        Log.Ready(logger, analyzer.ModelVersion, time.GetElapsedTime(start).TotalMilliseconds);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private int CountPeople(CancellationToken cancellationToken) => decoder.TryDecode(SampleBytes(), Header, out var picture, out var failure)
        ? analyzer.Analyze(picture, new AnalysisOptions(), cancellationToken).Count
        : throw new InvalidOperationException($"The worker cannot decode its own sample: {failure.Sentence}");

    private static byte[] SampleBytes()
    {
        using var stream = typeof(WarmUp).Assembly.GetManifestResourceStream(Sample)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Models {Version} are ready after {Milliseconds:0} ms")]
        public static partial void Ready(ILogger logger, string version, double milliseconds);
    }
}

using Face.Contracts;
using Face.Inference.Imaging;
using Face.Inference.People;

namespace Face.Inference.Worker;

/// <summary>
/// Loads the models and analyses one grey picture before the worker takes work or answers a probe: hosted services start in the order of
/// their registration, and this one stands before the bus. So the first request is as fast as the second, and a worker that listens has its
/// models.
/// </summary>
internal sealed partial class WarmUp(FaceAnalyzer analyzer, WorkThreads threads, TimeProvider time, ILogger<WarmUp> logger) : IHostedService
{
    /// <summary>A common size of a webcam picture.</summary>
    private const int Width = 640, Height = 480;

    private const byte Grey = 127;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        await threads.WithThreadAsync(thread => thread.RunAsync(() => Analyze(cancellationToken)), cancellationToken);
        Log.Ready(logger, analyzer.ModelVersion, time.GetElapsedTime(start).TotalMilliseconds);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private int Analyze(CancellationToken cancellationToken)
    {
        var rgb = new byte[3 * Width * Height];
        Array.Fill(rgb, Grey);
        return analyzer.Analyze(new Picture(Width, Height, rgb), new AnalysisOptions(), cancellationToken).Count;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Models {Version} are ready after {Milliseconds:0} ms")]
        public static partial void Ready(ILogger logger, string version, double milliseconds);
    }
}

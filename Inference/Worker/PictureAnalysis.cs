using System.Diagnostics;
using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Imaging;
using Face.Inference.People;
using Face.Inference.Pictures;

namespace Face.Inference.Worker;

/// <summary>The computing part of one message: decode, then analyse.</summary>
internal sealed class PictureAnalysis(PictureDecoder decoder, FaceAnalyzer analyzer, DecodeWatchdog watchdog, TimeProvider time)
{
    private static readonly ActivitySource Spans = new("Face.Inference");

    /// <summary>Blocks the calling thread for as long as it takes; see <see cref="WorkThread"/>.</summary>
    public PictureAnalyzed Run(AnalyzePicture work, byte[] bytes, CancellationToken cancellationToken)
    {
        var queued = time.GetUtcNow() - work.QueuedAt;
        var start = time.GetTimestamp();
        var decoded = TryDecode(work, bytes, out var picture, out var failure);
        var decode = time.GetElapsedTime(start);
        var people = decoded ? Analyze(picture!, work.Options, cancellationToken) : [];
        return new PictureAnalyzed
        {
            RequestId = work.RequestId,
            Failure = failure,
            People = people,
            ModelVersion = analyzer.ModelVersion,
            // The two ends' clocks may differ by a little.
            QueueMs = Math.Max(0, queued.TotalMilliseconds),
            DecodeMs = decode.TotalMilliseconds,
            InferenceMs = (time.GetElapsedTime(start) - decode).TotalMilliseconds,
        };
    }

    private bool TryDecode(AnalyzePicture work, byte[] bytes, out Picture? picture, out Failure? failure)
    {
        using var span = Spans.StartActivity("decode");
        using var watch = watchdog.Watch(work.RequestId);
        return decoder.TryDecode(bytes, work.Header, out picture, out failure);
    }

    private IReadOnlyList<Person> Analyze(Picture picture, AnalysisOptions options, CancellationToken cancellationToken)
    {
        using var span = Spans.StartActivity("analyze");
        return analyzer.Analyze(picture, options, cancellationToken);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Face.Contracts;
using Face.Labelled;

namespace Face.Accuracy.Analysis;

/// <summary>Analyses the pictures of sets as the workers do, with the extended values.</summary>
internal sealed class PictureAnalysis(Workers workers, int threads)
{
    private static readonly AnalysisOptions Everything = new() { Extended = true };

    /// <param name="progress">Told of every picture.</param>
    public MeasuredSet Measure(LabelledSet set, ProgressBar progress, CancellationToken cancellation)
    {
        var pictures = new ConcurrentDictionary<string, MeasuredPicture>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(set.Files, options, file =>
        {
            pictures[file] = Measure(set, file, cancellation);
            progress.Advance();
        });
        return new(set, pictures);
    }

    private MeasuredPicture Measure(LabelledSet set, string file, CancellationToken cancellation)
    {
        var worker = workers.For(set.Name, file);
        var start = Stopwatch.GetTimestamp();
        if (worker.Decode(set.Read(file)).Failed(out var refusal, out var picture))
        {
            return new() { File = file, Refusal = refusal };
        }

        var people = worker.Analyzer.Analyze(picture, Everything, cancellation);
        return new()
        {
            File = file,
            Width = picture.FullWidth,
            Height = picture.FullHeight,
            People = people,
            Faces = [.. people.Select(MeasuredFace.Of)],
            Milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
    }
}

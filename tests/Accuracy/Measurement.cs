using Face.Accuracy.Analysis;
using Face.Accuracy.Figures;
using Face.Accuracy.Report;
using Face.Labelled;

namespace Face.Accuracy;

/// <summary>Analyses, scores and writes.</summary>
internal static class Measurement
{
    private const int Done = 0;
    private const int NothingToMeasure = 1;

    /// <summary>The process's exit code.</summary>
    public static async Task<int> RunAsync(MeasurementOptions options, CancellationToken cancellation)
    {
        IReadOnlyList<LabelledSet> sets;
        try
        {
            sets = [.. LabelledFolder.Open(options.Folder, options.Sets).Select(set => set.Limited(options.Limit))];
        }
        catch (Exception refusal) when (refusal is DirectoryNotFoundException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return NothingToMeasure;
        }

        // The analysis works on the threads that call it; the command line's own must stay free for Ctrl+C.
        await Task.Run(() => Measure(sets, options, cancellation), cancellation);
        return Done;
    }

    private static void Measure(IReadOnlyList<LabelledSet> sets, MeasurementOptions options, CancellationToken cancellation)
    {
        using var workers = new Workers();
        var analysis = new PictureAnalysis(workers, options.Threads);
        var progress = ProgressBar.OnConsole("Analysing", sets.Sum(set => set.Files.Count));
        var measured = sets.Select(set => analysis.Measure(set, progress, cancellation)).ToList();
        var scored = measured.Select(ScoredSet.Of).ToList();
        AccuracyReport.Write(scored, workers.ModelVersion, options.Output);
        Write(options.Replies, path => ReplyLog.Write(path, measured));
        Write(options.Rows, path => RowLog.Write(path, scored));
        Write(options.Figures, path => FigureLog.Write(path, scored));
        Console.WriteLine($"Wrote {Path.Combine(options.Output, AccuracyReport.File)}.");
    }

    private static void Write(string? path, Action<string> write)
    {
        if (path is not null)
        {
            write(path);
        }
    }
}

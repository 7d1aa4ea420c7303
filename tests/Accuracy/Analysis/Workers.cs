using Face.Labelled;

namespace Face.Accuracy.Analysis;

/// <summary>
/// The worker for each picture: the service's; or, where its verifiers of detected faces have learnt from the picture, one whose have not (written
/// by <c>models/train</c>, a fifth of those pictures each).
/// </summary>
internal sealed class Workers : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Verifiers");

    private readonly WorkerAnalysis service = new();
    private readonly Dictionary<(string Set, string File), int> folds;
    private readonly Lazy<WorkerAnalysis>[] unseen;

    public Workers()
    {
        folds = Csv.Read(Path.Combine(Folder, "folds.csv")).ToDictionary(row => (row["set"]!, row.File), row => (int)row.Number("fold")!.Value);
        unseen = [.. Enumerable.Range(0, folds.Values.Max() + 1).Select(Unseen)];
    }

    public string ModelVersion => service.Analyzer.ModelVersion;

    public WorkerAnalysis For(string set, string file) => folds.TryGetValue((set, file), out var fold) ? unseen[fold].Value : service;

    private static Lazy<WorkerAnalysis> Unseen(int fold) => new(() => new(verifiers: Path.Combine(Folder, $"fold-{fold}")));

    public void Dispose()
    {
        service.Dispose();
        foreach (var worker in unseen.Where(worker => worker.IsValueCreated))
        {
            worker.Value.Dispose();
        }
    }
}

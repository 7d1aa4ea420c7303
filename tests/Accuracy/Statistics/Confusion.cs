namespace Face.Accuracy.Statistics;

/// <summary>Labels against answers, over classes in a fixed order.</summary>
internal sealed class Confusion(IReadOnlyList<(string Label, string Answer)> pairs, IReadOnlyList<string> classes)
{
    /// <summary>The classes that have a label.</summary>
    public IReadOnlyList<string> Labelled { get; } = [.. classes.Where(name => pairs.Any(pair => pair.Label == name))];

    public IReadOnlyList<string> Classes => classes;

    public Estimate Accuracy => Share.Of(pairs.Select(pair => pair.Label == pair.Answer));

    /// <summary>The mean of the labelled classes' recalls.</summary>
    public Estimate MacroRecall => Bootstrap.Of(pairs, MacroRecallOf);

    public Estimate Recall(string label) => Share.Of(pairs.Where(pair => pair.Label == label).Select(pair => pair.Answer == label));

    public int Count(string label, string answer) => pairs.Count(pair => pair.Label == label && pair.Answer == answer);

    private static double MacroRecallOf(IReadOnlyList<(string Label, string Answer)> pairs)
    {
        var tally = new Dictionary<string, (int Right, int All)>();
        foreach (var (label, answer) in pairs)
        {
            var (right, all) = tally.GetValueOrDefault(label);
            tally[label] = (right + (label == answer ? 1 : 0), all + 1);
        }

        return tally.Values.Average(count => 100.0 * count.Right / count.All);
    }
}

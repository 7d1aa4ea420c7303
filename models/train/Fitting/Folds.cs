namespace Face.Train.Fitting;

/// <summary>Cross-validation: examples in parts of equal size, each predicted by what was fitted on the others.</summary>
internal static class Folds
{
    public const int Count = 5;

    // Any number does; a change of it changes the figures by their noise.
    private const int Seed = 20261125;

    /// <summary>A fold for each example. Examples of one group (pictures of one person) stay together.</summary>
    public static int[] Of(IReadOnlyList<string> groups)
    {
        var random = new Random(Seed);
        var names = groups.Distinct().Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(names);
        var fold = names.Select((name, index) => (name, index)).ToDictionary(group => group.name, group => group.index % Count);
        return [.. groups.Select(group => fold[group])];
    }

    /// <summary>Predictions of every example by a model that has not seen it.</summary>
    /// <param name="folds">The fold of each example.</param>
    /// <param name="predict">Fits on the first rows and predicts the second.</param>
    public static T[] Predict<T>(int[] folds, Func<int[], int[], IReadOnlyList<T>> predict)
    {
        var predictions = new T[folds.Length];
        for (var fold = 0; fold < Count; fold++)
        {
            var (seen, unseen) = (Where(folds, f => f != fold), Where(folds, f => f == fold));
            foreach (var (row, prediction) in unseen.Zip(predict(seen, unseen)))
            {
                predictions[row] = prediction;
            }
        }

        return predictions;
    }

    private static int[] Where(int[] folds, Func<int, bool> wanted) => [.. Enumerable.Range(0, folds.Length).Where(row => wanted(folds[row]))];
}

namespace Face.Accuracy.Statistics;

/// <summary>Percentile bootstrap: the statistic of resamples drawn with replacement, always by the same random numbers.</summary>
internal static class Bootstrap
{
    private const int Resamples = 1000;
    private const int Seed = 20240607;

    /// <summary>The mean and its interval.</summary>
    public static Estimate Mean(IEnumerable<double> values) => Of([.. values], sample => sample.Average());

    /// <summary>Any statistic of a sample and its interval.</summary>
    /// <param name="statistic">May answer not-a-number for a resample that lacks a class: such a resample is left out.</param>
    public static Estimate Of<T>(IReadOnlyList<T> sample, Func<IReadOnlyList<T>, double> statistic)
    {
        if (sample.Count == 0)
        {
            return Estimate.Nothing;
        }

        var random = new Random(Seed);
        var drawn = new T[sample.Count];
        var values = Enumerable.Range(0, Resamples).Select(_ => Once(sample, drawn, random, statistic)).Where(double.IsFinite).Order().ToList();
        return values.Count == 0
            ? Estimate.Plain(statistic(sample), sample.Count)
            : new(statistic(sample), Percentile(values, 0.025), Percentile(values, 0.975), sample.Count);
    }

    private static double Once<T>(IReadOnlyList<T> sample, T[] drawn, Random random, Func<IReadOnlyList<T>, double> statistic)
    {
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = sample[random.Next(sample.Count)];
        }

        return statistic(drawn);
    }

    private static double Percentile(List<double> ordered, double share)
    {
        var place = share * (ordered.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ordered.Count - 1);
        return double.Lerp(ordered[below], ordered[above], place - below);
    }
}

namespace Face.Train.Heads;

/// <summary>Weights of examples.</summary>
internal static class Balance
{
    /// <summary>Scales the weights so that every class counts the same, and an example 1 on the average.</summary>
    public static double[] Equal(int[] classes, double[] weights)
    {
        var totals = classes.Zip(weights).GroupBy(pair => pair.First).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Second));
        var share = (double)classes.Length / totals.Count;
        return [.. classes.Zip(weights, (c, weight) => weight * share / totals[c])];
    }

    /// <summary>Half way to equal: rare classes count more, but their noise is not blown up.</summary>
    public static double[] Half(int[] classes) => Array.ConvertAll(Equal(classes, [.. classes.Select(_ => 1.0)]), Math.Sqrt);
}

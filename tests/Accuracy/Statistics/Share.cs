namespace Face.Accuracy.Statistics;

/// <summary>A share in percent, with Wilson's score interval.</summary>
internal static class Share
{
    /// <summary>The normal distribution's 97.5 % point.</summary>
    private const double Z = 1.959963984540054;

    public static Estimate Of(IEnumerable<bool> outcomes)
    {
        var (hits, count) = (0, 0);
        foreach (var hit in outcomes)
        {
            hits += hit ? 1 : 0;
            count++;
        }

        return Of(hits, count);
    }

    public static Estimate Of(int hits, int count)
    {
        if (count == 0)
        {
            return Estimate.Nothing;
        }

        var share = (double)hits / count;
        var denominator = 1 + Z * Z / count;
        var centre = (share + Z * Z / (2 * count)) / denominator;
        var half = Z * Math.Sqrt(share * (1 - share) / count + Z * Z / (4.0 * count * count)) / denominator;
        return new(100 * share, 100 * Math.Max(0, centre - half), 100 * Math.Min(1, centre + half), count);
    }
}

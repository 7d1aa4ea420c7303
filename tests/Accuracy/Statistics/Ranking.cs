namespace Face.Accuracy.Statistics;

/// <summary>How well a value ranks the right above the wrong.</summary>
internal static class Ranking
{
    /// <summary>The chance that a positive's value is above a negative's, ties counting half; not a number without one of each.</summary>
    public static double Auc(IReadOnlyList<(double Value, bool Positive)> sample)
    {
        var ordered = sample.OrderBy(item => item.Value).ToList();
        var positives = ordered.Count(item => item.Positive);
        var (pairs, below) = (0.0, 0);
        for (var i = 0; i < ordered.Count;)
        {
            var (tiedPositives, tiedNegatives) = (0, 0);
            for (var value = ordered[i].Value; i < ordered.Count && ordered[i].Value == value; i++)
            {
                tiedPositives += ordered[i].Positive ? 1 : 0;
                tiedNegatives += ordered[i].Positive ? 0 : 1;
            }

            pairs += tiedPositives * (below + tiedNegatives / 2.0);
            below += tiedNegatives;
        }

        return pairs / ((double)positives * below);
    }

    /// <summary>All-point interpolation: each hit adds 1/<paramref name="positives"/> times the best precision from there on. 0..1.</summary>
    /// <param name="scored">A rank value and whether the box is right.</param>
    public static double AveragePrecision(IEnumerable<(double Rank, bool Hit)> scored, int positives)
    {
        var hits = scored.OrderByDescending(item => item.Rank).Select(item => item.Hit).ToList();
        var (found, best, sum) = (hits.Count(hit => hit), 0.0, 0.0);
        for (var i = hits.Count - 1; i >= 0; i--)
        {
            best = Math.Max(best, found / (i + 1.0));
            sum += hits[i] ? best / positives : 0;
            found -= hits[i] ? 1 : 0;
        }

        return sum;
    }
}

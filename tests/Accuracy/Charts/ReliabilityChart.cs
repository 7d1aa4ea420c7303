using Face.Accuracy.Statistics;

namespace Face.Accuracy.Charts;

/// <summary>Claimed confidence across, share of right answers up: an honest claim lies on the diagonal.</summary>
internal static class ReliabilityChart
{
    private const double Side = 380;
    private const double LargestDot = 11;

    /// <param name="start">Percent, where confidence starts.</param>
    /// <param name="width">Percent of each bin.</param>
    public static string Draw(string title, IReadOnlyList<(string Name, IReadOnlyList<Claim> Claims)> series, int start, int width)
    {
        var plot = new Plot(title, new(start, 100, 10, "claimed confidence, %"), new(0, 100, 20, "right, %"), Side, Side);
        plot.Line(start, start, 100, 100, "diagonal");
        foreach (var (index, (_, claims)) in series.Index())
        {
            var bins = Calibration.Bins(claims, start, width);
            var look = Svg.Series(index);
            plot.Svg.Polyline(bins.Select(bin => (plot.X(bin.MeanConfidence), plot.Y(bin.Right.Value))), $"line {look}");
            foreach (var bin in bins)
            {
                var x = plot.X(bin.MeanConfidence);
                plot.Whisker(x, bin.Right.Low, bin.Right.High, $"whisker {look}");
                plot.Svg.Circle(x, plot.Y(bin.Right.Value), 2 + (LargestDot - 2) * Math.Sqrt((double)bin.Right.Count / claims.Count), $"fill {look}", 0.85);
            }
        }

        plot.Legend([.. series.Select(one => one.Name)]);
        return plot.Svg.ToString();
    }
}

using Face.Accuracy.Statistics;

namespace Face.Accuracy.Charts;

/// <summary>Figures by category and series, with their intervals.</summary>
internal static class BarChart
{
    private const double BarWidth = 20, Gap = 26, Height = 260;

    /// <param name="series">Each with a figure for every category; null: none.</param>
    public static string Draw(
        string title, string across, string up, IReadOnlyList<string> categories, IReadOnlyList<(string Name, IReadOnlyList<Estimate?> Bars)> series)
    {
        var all = series.SelectMany(one => one.Bars).OfType<Estimate>().ToList();
        var slot = series.Count * BarWidth + Gap;
        var values = Axis.Around(all.Min(Least), all.Max(Most), up);
        var plot = new Plot(title, new(0, categories.Count, 1, across), values, Math.Max(categories.Count * slot, 360), Height, ticksAcross: false);
        foreach (var (place, category) in categories.Index())
        {
            plot.Svg.Text(plot.X(place + 0.5), plot.Floor + 18, category, "muted", "middle");
            foreach (var (index, (_, bars)) in series.Index())
            {
                DrawBar(plot, plot.X(place + 0.5) + (index - series.Count / 2.0) * BarWidth, bars[place], Svg.Series(index));
            }
        }

        plot.Line(0, 0, categories.Count, 0, "ink");
        plot.Legend([.. series.Select(one => one.Name)]);
        return plot.Svg.ToString();
    }

    private static double Least(Estimate bar) => double.IsNaN(bar.Low) ? bar.Value : Math.Min(bar.Low, bar.Value);

    private static double Most(Estimate bar) => double.IsNaN(bar.High) ? bar.Value : Math.Max(bar.High, bar.Value);

    private static void DrawBar(Plot plot, double x, Estimate? bar, string look)
    {
        if (bar is { } value)
        {
            var (top, bottom) = (plot.Y(Math.Max(value.Value, 0)), plot.Y(Math.Min(value.Value, 0)));
            plot.Svg.Rectangle(x + 1, top, BarWidth - 2, Math.Max(bottom - top, 1), $"fill {look}", 0.8);
            plot.Whisker(x + BarWidth / 2, value.Low, value.High, "ink");
        }
    }
}

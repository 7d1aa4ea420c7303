using System.Globalization;
using Face.Accounts.Activity;

namespace Face.Accounts.Portal.Charts;

/// <summary>A bar in the units of the chart's drawing: from the bottom, successes, then errors on top.</summary>
internal readonly record struct BarShape(double X, double Width, double SuccessTop, double SuccessHeight, double ErrorTop, double ErrorHeight);

/// <summary>Requests over time: the geometry of the drawing, and the words and numbers for those who do not see it.</summary>
/// <param name="LabelFormat">A .NET date format for one bar.</param>
internal sealed record BarChart(string Title, string LabelFormat, IReadOnlyList<ActivityBar> Bars)
{
    /// <summary>The drawing is stretched to its place, so these are only proportions.</summary>
    public const double Width = 600;

    public const double Height = 100;

    private const double Gap = 0.28;

    /// <summary>What the highest bar has room for: 1, 2 or 5 times a power of ten.</summary>
    public long Top { get; } = RoundUp(Bars.Max(bar => bar.Requests));

    public long Requests => Bars.Sum(bar => bar.Requests);

    public long Errors => Bars.Sum(bar => bar.Errors);

    public string Summary => $"{Title}: {Number(Requests)} requests, {Number(Errors)} of them errors, from {Label(Bars[0])} to {Label(Bars[^1])}.";

    public string Label(ActivityBar bar) => bar.Start.ToString(LabelFormat, CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public BarShape Shape(int index)
    {
        var step = Width / Bars.Count;
        var (good, bad) = (Bars[index].Successes * Height / Top, Bars[index].Errors * Height / Top);
        return new(index * step + step * Gap / 2, step * (1 - Gap), Height - good, good, Height - good - bad, bad);
    }

    private static long RoundUp(long most)
    {
        var power = (long)Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 1))));
        return most <= power ? power : most <= 2 * power ? 2 * power : most <= 5 * power ? 5 * power : 10 * power;
    }
}

using System.Globalization;

namespace Face.Accuracy.Charts;

/// <summary>One linear axis: its values, where its grid lines are, and its title.</summary>
internal sealed record Axis(double From, double To, double Step, string Title)
{
    public IEnumerable<double> Ticks
    {
        get
        {
            for (var i = 0; From + i * Step <= To + Step / 100; i++)
            {
                yield return From + i * Step;
            }
        }
    }

    /// <summary>An axis from 0, or from below it, whose steps are round and some five.</summary>
    public static Axis Around(double least, double most, string title)
    {
        var span = Math.Max(most, 0) - Math.Min(least, 0);
        var step = new[] { 1.0, 2, 5, 10, 20, 50 }.First(size => span / size <= 7 || size == 50);
        return new(Math.Floor(Math.Min(least, 0) / step) * step, Math.Ceiling(Math.Max(most, step) / step) * step, step, title);
    }
}

/// <summary>The area of a chart that values are drawn in, with its grid and axes.</summary>
internal sealed class Plot
{
    private const double Left = 62, Top = 64, Bottom = 56, Right = 20;

    private readonly Axis x;
    private readonly Axis y;
    private readonly double width;
    private readonly double height;

    /// <param name="width">Pixels of the area without its axes, as <paramref name="height"/>.</param>
    /// <param name="ticksAcross">False: the horizontal axis gets no grid and no numbers.</param>
    public Plot(string title, Axis x, Axis y, double width, double height, bool ticksAcross = true)
    {
        (this.x, this.y, this.width, this.height) = (x, y, width, height);
        Svg = new(Left + width + Right, Top + height + Bottom, title);
        foreach (var tick in y.Ticks)
        {
            Svg.Line(Left, Y(tick), Left + width, Y(tick), "grid");
            Svg.Text(Left - 8, Y(tick) + 4, Number(tick), "muted", "end");
        }

        foreach (var tick in ticksAcross ? x.Ticks : [])
        {
            Svg.Line(X(tick), Top, X(tick), Top + height, "grid");
            Svg.Text(X(tick), Top + height + 18, Number(tick), "muted", "middle");
        }

        Svg.Text(Left + width / 2, Top + height + 40, x.Title, "muted", "middle");
        Svg.UprightText(18, Top + height / 2, y.Title, "muted");
    }

    public Svg Svg { get; }

    public double Floor => Top + height;

    public double X(double value) => Left + (value - x.From) / (x.To - x.From) * width;

    public double Y(double value) => Top + height - (value - y.From) / (y.To - y.From) * height;

    public void Line(double x1, double y1, double x2, double y2, string look) => Svg.Line(X(x1), Y(y1), X(x2), Y(y2), look);

    /// <summary>A confidence interval.</summary>
    public void Whisker(double atX, double low, double high, string look)
    {
        if (!double.IsNaN(low))
        {
            Svg.Line(atX, Y(Math.Max(low, y.From)), atX, Y(Math.Min(high, y.To)), look);
        }
    }

    /// <summary>The names of the series in a line below the title.</summary>
    public void Legend(IReadOnlyList<string> names)
    {
        var at = Left;
        for (var i = 0; i < names.Count; i++)
        {
            Svg.Circle(at + 5, 42, 5, $"fill {Svg.Series(i)}");
            Svg.Text(at + 16, 46, names[i]);
            at += 40 + 6.6 * names[i].Length;
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

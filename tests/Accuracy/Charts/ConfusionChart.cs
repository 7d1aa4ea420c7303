using System.Globalization;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Charts;

/// <summary>Labels down, answers across; each row's shares in percent, the number of faces beside it.</summary>
internal static class ConfusionChart
{
    private const double Cell = 62, CellHeight = 40, Left = 130, Top = 74;

    /// <summary>A fuller cell needs the other colour of text.</summary>
    private const double Full = 0.65;

    public static string Draw(string title, Confusion confusion)
    {
        var (rows, columns) = (confusion.Labelled, confusion.Classes);
        var svg = new Svg(Math.Max(Left + columns.Count * Cell + 20, 420), Top + rows.Count * CellHeight + 40, title);
        foreach (var (column, name) in columns.Index())
        {
            svg.Text(Left + (column + 0.5) * Cell, Top - 12, name, "muted", "middle");
        }

        foreach (var (row, label) in rows.Index())
        {
            var faces = columns.Sum(answer => confusion.Count(label, answer));
            svg.Text(Left - 12, Top + (row + 0.5) * CellHeight + 4, $"{label} ({faces})", "", "end");
            foreach (var (column, answer) in columns.Index())
            {
                DrawCell(svg, row, column, (double)confusion.Count(label, answer) / faces);
            }
        }

        svg.Text(Left, Top + rows.Count * CellHeight + 24, "rows: label (faces); columns: answer; percent of the row", "muted");
        return svg.ToString();
    }

    private static void DrawCell(Svg svg, int row, int column, double share)
    {
        var (x, y) = (Left + column * Cell, Top + row * CellHeight);
        svg.Rectangle(x + 1, y + 1, Cell - 2, CellHeight - 2, "fill a", 0.06 + 0.94 * share);
        var text = (100 * share).ToString("f0", CultureInfo.InvariantCulture);
        svg.Text(x + Cell / 2, y + CellHeight / 2 + 4, text, share > Full ? "over" : share == 0 ? "muted" : "", "middle");
    }
}

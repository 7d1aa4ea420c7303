using Face.Accuracy.Figures;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

/// <summary>Every target beside what was measured.</summary>
internal static class TargetsPart
{
    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        var rows = (from target in Targets.All
                    let figure = sets.FirstOrDefault(set => set.Name == target.Set)?[target.Section, target.Figure]
                    where figure is { Count: > 0 }
                    select (Target: target, Figure: figure.Value)).ToList();
        page.Heading(2, "Against the targets");
        var reached = rows.Count(row => row.Target.IsReached(row.Figure.Value));
        page.Paragraph($"{reached} of {rows.Count} reached. *Open*: missed, with the target inside the interval.");
        page.Table(
            ["figure", "set", "n", "measured", "reference", "target", ""],
            rows.Select(row => (IEnumerable<string>)
            [
                row.Target.Title,
                row.Target.Set,
                $"{row.Figure.Count}",
                Numbers.Text(row.Figure, row.Target.Decimals),
                Numbers.Text(row.Target.Reference ?? double.NaN, row.Target.Decimals),
                $"{(row.Target.More ? "≥" : "≤")} {Numbers.Text(row.Target.Goal, row.Target.Decimals)}",
                Verdict(row.Target, row.Figure),
            ]));
    }

    private static string Verdict(Target target, Estimate figure) =>
        target.IsReached(figure.Value) ? "**reached**"
        : figure.Low <= target.Goal && target.Goal <= figure.High ? "open"
        : "missed";
}

using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

/// <summary>A figure that a table shows.</summary>
internal sealed record Column(string Figure, string Title, int Decimals = 1);

/// <summary>One attribute's figures, a row for each set, with reference and target in the cells that have them.</summary>
internal static class SetTable
{
    /// <param name="sections">The names of the sections to show; the row tells the section where there are several.</param>
    public static void Write(Page page, IEnumerable<ScoredSet> sets, IReadOnlyList<string> sections, params IReadOnlyList<Column> columns)
    {
        var rows = (from name in sections
                    from set in sets
                    from section in set.Sections
                    where section.Name == name
                    select (Set: set, Section: section)).ToList();
        var shown = columns.Where(column => rows.Any(row => row.Section[column.Figure] is { Count: > 0 })).ToList();
        if (rows.Count > 0)
        {
            page.Table(
                ["set", "n", .. shown.Select(column => column.Title)],
                rows.Select(row => (IEnumerable<string>)
                [
                    sections.Count == 1 ? row.Set.Name : $"{row.Set.Name}, {row.Section.Name}",
                    $"{row.Section.Figures[0].Estimate.Count}",
                    .. shown.Select(column => Cell(row.Set, row.Section, column)),
                ]));
        }
    }

    private static string Cell(ScoredSet set, Section section, Column column)
    {
        var figure = Numbers.Text(section[column.Figure], column.Decimals);
        return Targets.Of(set.Name, section.Name, column.Figure) is not { } target
            ? figure
            : $"**{figure}**<br>reference {Numbers.Text(target.Reference ?? double.NaN, target.Decimals)}, "
                + $"target {Numbers.Text(target.Goal, target.Decimals)}";
    }
}

using Face.Accuracy.Figures;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

/// <summary>A figure of one set by gender and ethnicity (down) and age (across), and the worst group by name.</summary>
/// <param name="Title">What is measured, with its unit.</param>
/// <param name="Measure">The figure of any of the set's faces.</param>
/// <param name="MoreIsBetter">Whether the least or the largest figure is the worst.</param>
internal sealed record GroupTable(string Title, Func<IReadOnlyList<LabelledFace>, Estimate> Measure, bool MoreIsBetter, int Decimals)
{
    /// <summary>Faces; a smaller group is marked and cannot be the worst.</summary>
    public const int FewFaces = 10;

    private const string Everyone = "all";

    public void Write(Page page, string set, IReadOnlyList<LabelledFace> faces)
    {
        if (faces.Count == 0)
        {
            return;
        }

        var people = faces.Select(Group.People).Distinct().Order(StringComparer.Ordinal).ToList();
        var bands = Group.AgeBands.Where(band => faces.Any(face => Group.AgeBand(face) == band)).ToList();
        page.Paragraph($"**{set}: {Title}, by group** (in brackets the 95 % interval, then the faces; * fewer than {FewFaces})");
        page.Table(
            ["group", .. bands, "all ages"],
            people.Append(Everyone).Select(who => bands.Append(Everyone).Select(age => Cell(Within(faces, who, age))).Prepend(who)));
        page.Paragraph(Worst(faces, people, bands));
    }

    private static List<LabelledFace> Within(IEnumerable<LabelledFace> faces, string who, string age) =>
        [.. faces.Where(face => (who == Everyone || Group.People(face) == who) && (age == Everyone || Group.AgeBand(face) == age))];

    private string Cell(List<LabelledFace> group) =>
        group.Count == 0 ? "–" : $"{Numbers.Text(Measure(group), Decimals)} {group.Count}{(group.Count < FewFaces ? "*" : "")}";

    private string Worst(IReadOnlyList<LabelledFace> faces, List<string> people, List<string> bands)
    {
        var groups = (from who in people
                      from age in bands.Append(Everyone)
                      let within = Within(faces, who, age)
                      where within.Count >= FewFaces
                      let figure = Measure(within)
                      orderby MoreIsBetter ? figure.Value : -figure.Value
                      select (Name: age == Everyone ? who : $"{who}, {age}", Figure: figure)).ToList();
        return groups is not [var worst, ..]
            ? $"No group of these {faces.Count} faces has {FewFaces}."
            : $"Worst group of {FewFaces} faces or more: **{worst.Name}**, {Numbers.Text(worst.Figure, Decimals)} of {worst.Figure.Count} faces; "
                + $"all: {Numbers.Text(Measure(faces), Decimals)}.";
    }
}

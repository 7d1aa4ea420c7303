using Face.Accuracy.Charts;
using Face.Accuracy.Figures;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

internal static class AgePart
{
    private static readonly GroupTable Groups = new("mean error in years", faces => AgeFigures.Error(faces), MoreIsBetter: false, 1);

    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Age");
        page.Paragraph("Years. *Bias* is the mean of answer less label. A labelled group counts by its middle, the open last one as 70 to 85.");
        SetTable.Write(page, sets, ["age", "age group"],
            new Column("mae", "mean error"), new("mae to mid", "mean error to the group's middle"),
            new("in group", "in the group, %"), new("bias", "bias"));
        foreach (var set in sets)
        {
            WriteBands(page, set);
            Groups.Write(page, set.Name, [.. set.Faces.Where(face => face.MiddleAge is not null)]);
        }
    }

    private static void WriteBands(Page page, ScoredSet set)
    {
        if (set.Faces.Where(face => face.Age is not null).ToList() is not { Count: > 0 } faces)
        {
            return;
        }

        var decades = faces.GroupBy(face => face.AgeBand!).OrderBy(decade => decade.Min(face => face.Age)).ToList();
        page.Picture($"age-{set.Name}", "Labelled against answered age", AgeChart.Draw($"Age, {set.Name} ({faces.Count} faces)", faces));
        page.Picture($"age-bias-{set.Name}", "Bias and error of the age by decade", BarChart.Draw(
            $"Age by decade, {set.Name}",
            "labelled age",
            "years",
            [.. decades.Select(decade => decade.Key)],
            [("bias", Bars(AgeFigures.Bias)), ("mean error", Bars(AgeFigures.Error))]));

        IReadOnlyList<Estimate?> Bars(Func<IEnumerable<LabelledFace>, Estimate> figure) => [.. decades.Select(decade => (Estimate?)figure(decade))];
    }
}

using Face.Accuracy.Charts;
using Face.Accuracy.Figures;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

internal static class GenderPart
{
    /// <summary>Years; the target for the worst group leaves younger children out.</summary>
    private const double GroupTargetFrom = 10;

    /// <summary>Points below the set's mean that the worst group may lie.</summary>
    private const double GroupTarget = 6;

    private static readonly GroupTable Groups = new("right, %", GenderFigures.Accuracy, MoreIsBetter: true, 0);

    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Gender");
        page.Paragraph("""
            The sign decides. The magnitude claims a confidence of 50 to 100 %; the *calibration error* is the mean distance between claim and share
            of right answers over bins of 5 points.
            """);
        SetTable.Write(page, sets, ["gender"],
            new Column("acc", "right, %"), new("acc 18+", "adults, %"), new("female", "women, %"), new("male", "men, %"),
            new("ece", "calibration error, %"), new("mean |g|", "mean claim, %"));
        var labelled = sets.Select(set => (set.Name, Faces: Labelled(set))).Where(set => set.Faces.Count > 0).ToList();
        if (labelled.Count > 0)
        {
            page.Picture("gender-reliability", "Claimed confidence against right answers of the gender", ReliabilityChart.Draw(
                "Gender: is 80 % right 80 % of the time?",
                [.. labelled.Select(set => (set.Name, (IReadOnlyList<Claim>)[.. set.Faces.Select(GenderFigures.ClaimOf)]))],
                GenderFigures.LeastConfidence,
                width: 5));
        }

        foreach (var (name, faces) in labelled)
        {
            Groups.Write(page, name, faces);
            page.Paragraph(WorstGroup(faces));
        }

        page.Paragraph("""
            Published: Gender Shades (Buolamwini and Gebru 2018) found error rates on its own portraits of 0.0 to 0.8 % for lighter-skinned men and 20.8 %
            (Microsoft), 34.5 % (Face++) and 34.7 % (IBM) for darker-skinned women. Its pictures are others than these: read the gap between groups, not the level.
            """);
    }

    private static List<LabelledFace> Labelled(ScoredSet set) => [.. set.Faces.Where(face => face.Gender is not null)];

    private static string WorstGroup(List<LabelledFace> faces)
    {
        var grown = faces.Where(face => face.LeastAge is null or >= GroupTargetFrom).ToList();
        var mean = GenderFigures.Accuracy(grown).Value;
        var groups = grown.GroupBy(Group.People).Where(group => group.Count() >= GroupTable.FewFaces);
        var ranked = groups.Select(group => (Name: group.Key, Right: GenderFigures.Accuracy(group))).OrderBy(group => group.Right.Value).ToList();
        if (ranked is not [var worst, ..])
        {
            return $"No group of gender and ethnicity has {GroupTable.FewFaces} faces of {GroupTargetFrom:f0} years and more.";
        }

        var below = mean - worst.Right.Value;
        return $"Of {GroupTargetFrom:f0} years and more, by gender and ethnicity: the worst group is **{worst.Name}** with {Numbers.Text(worst.Right, 1)} % of "
            + $"{worst.Right.Count}, {Numbers.Text(below, 1)} points below the mean (target: {GroupTarget:f0} at most{(below <= GroupTarget ? ", **reached**" : "")}).";
    }
}

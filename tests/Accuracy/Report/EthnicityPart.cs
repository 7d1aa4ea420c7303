using Face.Accuracy.Charts;
using Face.Accuracy.Figures;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

internal static class EthnicityPart
{
    private static readonly GroupTable Groups = new("right, %", EthnicityFigures.Accuracy, MoreIsBetter: true, 0);

    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Ethnicity");
        page.Paragraph("""
            The largest of the four values against labels that have an equal among them. What a label of this kind says is what someone saw in a
            photograph; nothing more can be measured, and nothing more should be concluded.
            """);
        SetTable.Write(page, sets, ["ethnicity"],
            new Column("acc", "right, %"), new("macro recall", "mean recall, %"), new("african", "african, %"), new("asian", "asian, %"),
            new("caucasian", "caucasian, %"), new("hispanic", "hispanic, %"), new("ece", "calibration error, %"));
        var labelled = sets.Select(set => (set.Name, Faces: EthnicityFigures.Labelled(set.Faces))).Where(set => set.Faces.Count > 0).ToList();
        foreach (var (name, faces) in labelled)
        {
            var confusion = EthnicityFigures.ConfusionOf(faces);
            page.Picture($"ethnicity-{name}", "Confusion of the ethnicities", ConfusionChart.Draw($"Ethnicity, {name}", confusion));
        }

        if (labelled.Count > 0)
        {
            page.Picture("ethnicity-reliability", "Claimed confidence against right answers of the ethnicity", ReliabilityChart.Draw(
                "Ethnicity: the largest value as a claim",
                [.. labelled.Select(set => (set.Name, (IReadOnlyList<Claim>)[.. set.Faces.Select(EthnicityFigures.ClaimOf)]))],
                start: 0,
                width: 10));
        }

        foreach (var (name, faces) in labelled)
        {
            Groups.Write(page, name, faces);
        }
    }
}

using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

internal static class DetectionPart
{
    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Detection");
        page.Paragraph("""
            A square of the reply finds a labelled face when they overlap by 0.35 (intersection over union, the label made a square), or when its
            centre is in the label and its side half to twice the label's. Faces under 16 px count neither way. The average precision is ranked by
            the extended reply's `confidence`.
            """);
        SetTable.Write(page, sets, ["detection"],
            new Column("recall", "found, %"), new("fp/img", "false faces a picture", 2), new("precision", "precision, %"),
            new("ap_fit", "average precision, %"), new("ap50", "at overlap 0.5, %"));
        WriteRecalls(page, sets);
        page.Paragraph("Pictures with one labelled face: how many of those were missed.");
        SetTable.Write(page, sets, ["found"],
            new Column("miss %", "missed, %"), new("faces/img", "faces a picture", 2), new("miss |yaw| 0-45", "missed at yaw 0-45, %"),
            new("miss |yaw| 45-75", "45-75, %"), new("miss |yaw| 75-", "75 and more, %"));
        page.Paragraph("Pictures without a human face; *face-like* are monkeys, pumpkins, teddy bears.");
        SetTable.Write(page, sets, ["negatives, no face", "negatives, face-like", "negatives, all"],
            new Column("faces/100", "false faces in 100 pictures"), new("images with one %", "pictures with one, %"));
    }

    private static void WriteRecalls(Page page, IEnumerable<ScoredSet> sets)
    {
        var rows = from set in sets
                   from section in set.Sections
                   where section.Name == "recall by"
                   from figure in section.Figures
                   select (IEnumerable<string>)[set.Name, figure.Name, $"{figure.Estimate.Count}", Numbers.Text(figure.Estimate, 1)];
        page.Table(["set", "labelled faces", "n", "found, %"], rows);
    }
}

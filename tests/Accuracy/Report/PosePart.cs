using Face.Accuracy.Charts;
using Face.Accuracy.Figures;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

internal static class PosePart
{
    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Pose");
        page.Paragraph("""
            Mean errors in degrees. *Sign*: the share with the label's sign where the label is 10 degrees or more. GENKI's labels are people's estimates
            and its pitch has another zero (about 7 degrees); Pointing'04 labels the marker that a person looked at, which is up to 10 degrees and more
            from where the head turned.
            """);
        SetTable.Write(page, sets, ["pose"],
            new Column("yaw", "yaw"), new("pitch", "pitch"), new("roll", "roll"), new("yaw bias", "yaw bias"), new("pitch bias", "pitch bias"),
            new("roll bias", "roll bias"), new("yaw sign", "yaw sign, %"), new("pitch sign", "pitch sign, %"), new("roll sign", "roll sign, %"));
        SetTable.Write(page, sets, [.. PoseFigures.YawBands.Select(band => $"pose |yaw| {PoseFigures.Name(band)}")],
            new Column("yaw", "yaw"), new("pitch", "pitch"), new("roll", "roll"));
        Draw(page, sets);
        page.Paragraph("""
            Published, on the whole AFLW2000-3D (up to 99 degrees), yaw / pitch / roll: Hopenet 6.47 / 6.56 / 5.44 (Ruiz et al. 2018), FSA-Net 4.50 / 6.08 / 4.64
            (Yang et al. 2019), 6DRepNet 3.63 / 4.91 / 3.37 (Hempel et al. 2022). The subset here is a small part of it, with more frontal faces: it is easier.
            """);
    }

    private static void Draw(Page page, IEnumerable<ScoredSet> sets)
    {
        var labelled = sets.Select(set => (set.Name, Faces: PoseFigures.Labelled(set.Faces))).Where(set => set.Faces.Count > 0).ToList();
        if (labelled.Count > 0)
        {
            page.Picture("pose-yaw", "Error of the yaw by the labelled yaw", BarChart.Draw(
                "Error of the yaw by how far the head is turned",
                "labelled yaw, degrees to either side",
                "mean error, degrees",
                [.. PoseFigures.YawBands.Select(PoseFigures.Name)],
                [.. labelled.Select(set => (set.Name, (IReadOnlyList<Estimate?>)[.. PoseFigures.YawBands.Select(band => YawError(set.Faces, band))]))]));
        }
    }

    private static Estimate? YawError(IReadOnlyList<LabelledFace> faces, (int, int) band) => PoseFigures.Within(faces, band) is { Count: > 0 } within
        ? Bootstrap.Mean(within.Select(face => Math.Abs(face.Face.Rotation.Yaw - face.YawLabel!.Value)))
        : null;
}

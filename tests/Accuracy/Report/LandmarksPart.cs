using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

internal static class LandmarksPart
{
    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Points and eyes");
        page.Paragraph("""
            Mean distances in percent of the distance of the outer eye corners, on faces turned by less than 45 degrees; *of the face's size* divides by the
            square root of the points' box instead, at any yaw. A face above 8 % has failed. HELEN's 29 points are compared where they have a clear counterpart (23).
            """);
        SetTable.Write(page, sets, ["landmarks68"],
            new Column("nme_io", "mean"), new("median", "median"), new("io>8%", "failed, %"), new("nme_box", "of the face's size, %", 2),
            new("jaw", "jaw"), new("brows", "brows"), new("nose", "nose"), new("eyes", "eyes"), new("mouth", "mouth"));
        SetTable.Write(page, sets, ["landmarks29"],
            new Column("nme_io", "mean"), new("median", "median"), new("io>8%", "failed, %"), new("brow ends", "brow ends"),
            new("eyes", "eyes"), new("nose", "nose"), new("mouth", "mouth"), new("chin", "chin"));
        page.Paragraph("Eye centres, in percent of the labelled eyes' distance; *named rightly*: `lefteye` is the subject's own left.");
        SetTable.Write(page, sets, ["eyes"],
            new Column("err", "mean error, %"), new("e10", "both within 10 %, %"), new("e25", "both within 25 %, %"), new("naming", "named rightly, %"));
        page.Paragraph("""
            Published, 68 points of the whole AFLW2000-3D at all yaws, in percent of the face's size: 3DDFA 5.42 (Zhu et al. 2016), PRNet 3.62 (Feng et al. 2018),
            3DDFA-V2 3.51 (Guo et al. 2020). Again the subset here is small and more frontal.
            """);
    }
}

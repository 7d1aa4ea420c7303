using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

/// <summary>What was measured, how, and how to do it again.</summary>
internal static class OpeningPart
{
    public static void Write(Page page, IReadOnlyList<ScoredSet> sets, string modelVersion)
    {
        var measured = sets.Sum(set => set.Measured.Labels.Files.Count);
        var all = sets.Sum(set => set.Measured.Labels.PicturesInAll);
        page.Heading(1, "Accuracy");
        if (measured < all)
        {
            page.Paragraph($"> **A limited run: {measured} of {all} pictures.** Its intervals are wide; it shows the form of this page, not Face's accuracy.");
        }

        page.Paragraph($"""
            {measured} of {all} labelled pictures of {sets.Count} sets, analysed by the models of version `{modelVersion}`. Nets and heads were fitted on other
            pictures; what was chosen on these is told at the end. `tests/Accuracy/measure` makes this page; it analyses in process what a worker would, and scores by the rules of the
            outside evaluator, figure by figure (a test holds the two together).
            """);
        page.Paragraph("""
            In brackets stand 95 % confidence intervals: Wilson's for shares, a bootstrap of 1,000 resamples for everything else. Two figures
            whose intervals overlap widely do not differ. **n** is the number of labelled faces (pictures or boxes for detection). A face that
            was missed counts in the misses and in no other figure. *Reference* is what the pipeline that Face began from reached on the same
            pictures.
            """);
        WriteRefusals(page, sets);
    }

    private static void WriteRefusals(Page page, IReadOnlyList<ScoredSet> sets)
    {
        var refused = (from set in sets
                       from picture in set.Measured.Pictures.Values
                       where picture.Refusal is not null
                       select $"{set.Name}/{picture.File}").ToList();
        if (refused.Count > 0)
        {
            page.Paragraph($"Refused as neither JPEG nor PNG, or damaged, and in no figure: {string.Join(", ", refused.Order().Select(file => $"`{file}`"))}.");
        }
    }
}

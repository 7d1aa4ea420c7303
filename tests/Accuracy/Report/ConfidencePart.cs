using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

/// <summary>Only there once the extended reply states its confidence.</summary>
internal static class ConfidencePart
{
    private const string Section = "stated confidence";

    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        if (sets.Any(set => set.Sections.Any(section => section.Name == Section)))
        {
            page.Heading(2, "Stated confidence");
            page.Paragraph("What the extended reply's `attributes_confidence` says, held to the labels. The age interval is to hold 80 % of the true ages.");
            SetTable.Write(page, sets, [Section],
                new Column("age covered", "ages in the interval, %"), new("age width", "its width, years"),
                new("gender ece", "calibration error of gender, %"), new("ethnicity ece", "of ethnicity, %"), new("emotion ece", "of emotion, %"));
        }
    }
}

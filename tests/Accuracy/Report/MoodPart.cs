using Face.Accuracy.Analysis;
using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

internal static class MoodPart
{
    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Mood");
        page.Paragraph("The chance that a smiling face has a higher value than one that does not smile (area under the curve), and the mean moods.");
        SetTable.Write(page, sets, ["mood"],
            new Column("auc mood", "mood", 3), new("auc happiness", "happiness alone", 3),
            new("mean smile", "mean mood, smiling", 0), new("mean no smile", "mean mood, not smiling", 0));
        SetTable.Write(page, sets, ["mood by emotion"], [.. Classes.Emotions.Select(name => new Column(name, name, 0))]);
    }
}

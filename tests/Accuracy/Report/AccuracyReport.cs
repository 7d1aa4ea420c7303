using Face.Accuracy.Figures;

namespace Face.Accuracy.Report;

/// <summary>The page of all figures.</summary>
internal static class AccuracyReport
{
    public const string File = "accuracy.md";

    /// <summary>Writes the page and, beside it, its pictures.</summary>
    public static void Write(IReadOnlyList<ScoredSet> sets, string modelVersion, string folder)
    {
        var page = new Page("accuracy");
        OpeningPart.Write(page, sets, modelVersion);
        TargetsPart.Write(page, sets);
        DetectionPart.Write(page, sets);
        AgePart.Write(page, sets);
        GenderPart.Write(page, sets);
        EthnicityPart.Write(page, sets);
        EmotionPart.Write(page, sets);
        MoodPart.Write(page, sets);
        PosePart.Write(page, sets);
        LandmarksPart.Write(page, sets);
        ConfidencePart.Write(page, sets);
        LimitsPart.Write(page);
        page.Save(folder, File);
    }
}

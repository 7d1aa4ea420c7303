using Face.Accuracy.Analysis;
using Face.Accuracy.Charts;
using Face.Accuracy.Figures;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Report;

internal static class EmotionPart
{
    public static void Write(Page page, IReadOnlyList<ScoredSet> sets)
    {
        page.Heading(2, "Emotion");
        page.Paragraph("""
            The largest of seven; neutral is what the six shown values leave of 100. *emotion6*: the largest of the six, on faces that are not labelled
            neutral. *by FER+*: the majority of ten annotators who labelled the same pictures anew; the class that FER2013 came with agrees with it on
            some 63 % of the faces.
            """);
        SetTable.Write(page, sets, ["emotion7", "emotion7 by FER+", "emotion6"],
            [new("acc", "right, %"), new("macro recall", "mean recall, %"), new("ece", "calibration error, %"),
                .. Classes.Emotions.Select(name => new Column(name, name, 0))]);
        var labelled = sets.Select(set => (set.Name, Faces: EmotionFigures.Labelled(set.Faces))).Where(set => set.Faces.Count > 0).ToList();
        foreach (var (name, faces) in labelled)
        {
            var confusion = EmotionFigures.ConfusionOf(faces);
            page.Picture($"emotion-{name}", "Confusion of the emotions", ConfusionChart.Draw($"Emotion, {name}", confusion));
            var worst = confusion.Labelled.MinBy(label => confusion.Recall(label).Value)!;
            page.Paragraph($"{name}: worst class **{worst}**, {Numbers.Text(confusion.Recall(worst), 0)} % of {confusion.Recall(worst).Count}.");
        }

        if (labelled.Count > 0)
        {
            page.Picture("emotion-reliability", "Claimed confidence against right answers of the emotion", ReliabilityChart.Draw(
                "Emotion: the largest value as a claim",
                [.. labelled.Select(set => (set.Name, (IReadOnlyList<Claim>)[.. set.Faces.Select(EmotionFigures.ClaimOf)]))],
                start: 0,
                width: 10));
        }

        page.Paragraph("""
            Published, on FER2013's private test of 3,589 faces: people 65 ± 5 % (Goodfellow et al. 2013), the winning entry of its contest 71.2 % (Tang 2013),
            a VGG-like single net 73.28 % (Khaireddin and Chen 2021). On FER+'s labels, eight classes, about 85 % (Barsoum et al. 2016). These figures are on a sample
            that is balanced over the classes, with as much disgust as happiness, which is harder than the whole test.
            """);
    }
}

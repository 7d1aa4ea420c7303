using Face.Accuracy.Analysis;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>How well mood, and happiness alone, tell smiles from faces without one.</summary>
internal static class MoodFigures
{
    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = all.Where(face => face.Label.Has("smile")).ToList();
        if (faces.Count > 0)
        {
            yield return new("mood",
            [
                new("auc mood", Auc(faces, face => face.Mood)),
                new("auc happiness", Auc(faces, face => face.Emotions[0])),
                new("mean smile", Mean(faces, smile: true)),
                new("mean no smile", Mean(faces, smile: false)),
            ]);
        }
    }

    private static bool Smiles(LabelledFace face) => face.Label["smile"] == "1";

    private static Estimate Auc(List<LabelledFace> faces, Func<MeasuredFace, double> value) =>
        Bootstrap.Of([.. faces.Select(face => (value(face.Face), Smiles(face)))], Ranking.Auc);

    private static Estimate Mean(List<LabelledFace> faces, bool smile) =>
        Bootstrap.Mean(faces.Where(face => Smiles(face) == smile).Select(face => (double)face.Face.Mood));
}

using Face.Accuracy.Analysis;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>Faces found in pictures without a human face.</summary>
internal static class NegativeFigures
{
    public static IEnumerable<Section> Of(MeasuredSet set)
    {
        var counts = set.Labels.Rows
            .Where(row => set.Pictures[row.File].Refusal is null)
            .Select(row => (FaceLike: row["face_like"] == "1", Faces: set.Pictures[row.File].Faces.Count))
            .ToList();
        yield return OfPart("no face", counts.Where(count => !count.FaceLike));
        yield return OfPart("face-like", counts.Where(count => count.FaceLike));
        yield return OfPart("all", counts);
    }

    private static Section OfPart(string name, IEnumerable<(bool FaceLike, int Faces)> counts) => new($"negatives, {name}",
    [
        new("faces/100", Bootstrap.Mean(counts.Select(count => 100.0 * count.Faces))),
        new("images with one %", Share.Of(counts.Select(count => count.Faces > 0))),
    ]);
}

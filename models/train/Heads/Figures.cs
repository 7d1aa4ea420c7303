using Face.Train.Faces;

namespace Face.Train.Heads;

/// <summary>Cross-validated figures for the console, a line each.</summary>
internal static class Figures
{
    public static IEnumerable<string> OfClasses(IReadOnlyList<FaceExample> faces, int[] classes, double[][] shares, string[] names)
    {
        var rows = faces.Select((face, row) => (face.Set, Class: classes[row], Told: Array.IndexOf(shares[row], shares[row].Max()), Sure: shares[row].Max()));
        foreach (var set in rows.GroupBy(row => row.Set))
        {
            var byClass = set.GroupBy(row => row.Class).OrderBy(group => group.Key)
                .Select(group => $"{names[group.Key]} {Percent(group.Select(row => row.Told == row.Class)):f1}");
            var right = Percent(set.Select(row => row.Told == row.Class));
            var sure = 100 * set.Average(row => row.Sure);
            yield return $"{set.Key}: {right:f1} % right of {set.Count()} (sure of {sure:f1} %); {string.Join(", ", byClass)}";
        }
    }

    public static IEnumerable<string> OfAges(double[] ages, double[] told)
    {
        var errors = ages.Zip(told, (age, years) => (Decade: Math.Min(8, (int)(age / 10)), Error: Math.Abs(years - age))).ToArray();
        yield return $"mean absolute error {errors.Average(x => x.Error):f2} years of {errors.Length} faces";
        yield return "by decade from 0: " + string.Join(", ", errors.GroupBy(x => x.Decade).OrderBy(group => group.Key)
            .Select(group => $"{group.Average(x => x.Error):f1}"));
    }

    private static double Percent(IEnumerable<bool> values) => 100 * values.Average(value => value ? 1.0 : 0);
}

using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>A named figure of one set.</summary>
internal sealed record Figure(string Name, Estimate Estimate);

/// <summary>Figures of one attribute of one set. Sections and figures have the names that the outside view gives them.</summary>
internal sealed record Section(string Name, IReadOnlyList<Figure> Figures)
{
    /// <summary>Null when the set has no such figure.</summary>
    public Estimate? this[string figure] => Figures.FirstOrDefault(found => found.Name == figure)?.Estimate;

    /// <summary>One figure for each key, of the faces that have it.</summary>
    public static IEnumerable<Figure> Split<T>(IEnumerable<T> faces, Func<T, string?> key, Func<IReadOnlyList<T>, Estimate> figure) =>
        from face in faces
        let name = key(face)
        where name is not null
        group face by name into part
        orderby part.Key.Length, part.Key
        select new Figure(part.Key, figure([.. part]));
}

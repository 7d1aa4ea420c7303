namespace Face.Labelled;

/// <summary>A folder of pictures and their labels: <c>labels.csv</c> and <c>images/</c>.</summary>
public sealed class LabelledSet
{
    private LabelledSet(string folder, IReadOnlyList<Row> rows, int pictures)
    {
        (Folder, Rows, PicturesInAll) = (folder, rows, pictures);
        Files = [.. rows.Select(row => row.File).Distinct()];
    }

    public string Folder { get; }

    public string Name => Path.GetFileName(Folder);

    /// <summary>The labels of <see cref="Files"/>: one for each face, or one for each picture.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The pictures in the order of the labels, relative to <see cref="Folder"/>.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>How many pictures the set has, of which <see cref="Files"/> may be a part.</summary>
    public int PicturesInAll { get; }

    /// <exception cref="InvalidDataException">The labels cannot be read.</exception>
    public static LabelledSet Open(string folder)
    {
        var rows = Csv.Read(Path.Combine(folder, "labels.csv"));
        return new(folder, rows, rows.Select(row => row.File).Distinct().Count());
    }

    /// <summary>The same set with at most this many pictures, evenly spaced; 0: all.</summary>
    public LabelledSet Limited(int pictures)
    {
        if (pictures == 0 || pictures >= Files.Count)
        {
            return this;
        }

        var step = (Files.Count + pictures - 1) / pictures;
        var kept = Files.Where((_, index) => index % step == 0).ToHashSet();
        return new(Folder, [.. Rows.Where(row => kept.Contains(row.File))], PicturesInAll);
    }

    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));
}

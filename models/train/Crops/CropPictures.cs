using Face.Labelled;

namespace Face.Train.Crops;

/// <summary>The pictures that nets learn from.</summary>
internal static class CropPictures
{
    // Every picture of FER2013 has the same first bytes and the same end marker; the pack leaves them out (see the set's README).
    private static readonly byte[] EndOfJpeg = [0xFF, 0xD9];

    /// <summary>Faces with ages, sexes and, in part, ethnicities.</summary>
    public static IEnumerable<PictureSet> OfPeople(string folder) => LabelledFolder.Open(folder, ["age_utkface", "eth_mebeauty"]).Select(Of);

    /// <summary>Faces with emotions.</summary>
    public static IEnumerable<PictureSet> OfEmotions(string folder) =>
    [
        .. LabelledFolder.Open(folder, ["emo_muxspace", "smile_genki4k"]).Select(Of),
        Packed(Path.Combine(folder, "emo_fer2013"), "fer2013_val", "labels_val.csv"),
        Packed(Path.Combine(folder, "emo_fer2013"), "fer2013_train", "labels_train.csv"),
    ];

    private static PictureSet Of(LabelledSet set) => new(set.Name, set.Rows.Count, row => set.Read(set.Rows[row].File));

    private static PictureSet Packed(string folder, string name, string labels)
    {
        var header = File.ReadAllBytes(Path.Combine(folder, "header.bin"));
        var bodies = File.ReadAllBytes(Path.Combine(folder, name + ".jpgs"));
        var rows = Csv.Read(Path.Combine(folder, labels));
        return new(name, rows.Count, row =>
        {
            var body = bodies.AsSpan((int)rows[row].Number("offset")!.Value, (int)rows[row].Number("length")!.Value);
            return [.. header, .. body, .. EndOfJpeg];
        });
    }
}

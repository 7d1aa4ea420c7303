using Face.Contracts;
using Face.Testing;

namespace Face.Inference.Tests.Pictures;

/// <summary>Four hundred hostile and odd pictures, each with what it must get. They are kept outside the repository: see their terms there.</summary>
public sealed class CorpusTests
{
    /// <summary>
    /// libvips reads these: they have bytes between their segments, or a wrong checksum of the header. The fetcher, which walks the header
    /// first, refuses them.
    /// </summary>
    private static readonly string[] ReadAllTheSame =
    [
        "imagetestsuite_138d3b9e0d9f", "imagetestsuite_3ef055013150", "imagetestsuite_ba60305ac83f", "imagetestsuite_d15b71b8cebe",
        "imagetestsuite_ef1f8a057bb6", "imagetestsuite_f6419b06a39f", "pngsuite_xhdn0g08",
    ];

    public static TheoryData<string> Kinds => ["valid", "invalid", "exif", "bomb"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_picture_gets_what_the_manifest_allows(string kind)
    {
        var corpus = SharedData.Require("data/corpus");
        var rows = Manifest(corpus).Where(row => row.File.StartsWith(kind + "/", StringComparison.Ordinal));

        Assert.Equal("", string.Join('\n', rows.Select(row => Complaint(corpus, row)).OfType<string>()));
    }

    private static string? Complaint(string corpus, Row row)
    {
        var outcome = Outcome(File.ReadAllBytes(Path.Combine(corpus, row.File)), row);
        var allowed = row.Expected.Contains(outcome.Text) || ReadAllTheSame.Contains(Path.GetFileNameWithoutExtension(row.File));
        return allowed && (outcome.Size is null || row.Sizes.Length == 0 || row.Sizes.Contains(outcome.Size))
            ? null
            : $"{row.File}: {outcome}, allowed {string.Join('|', row.Expected)} {string.Join('|', row.Sizes)}";
    }

    private static (string Text, string? Size) Outcome(byte[] bytes, Row row)
    {
        if ((VipsWriter.Header(bytes) ?? row.Header) is not { } header)
            return ("1200 unreadable", null);
        var given = TestPicture.Header(bytes, header.Width, header.Height, header.Orientation);
        if (TestPicture.Decoder.TryDecode(bytes, given, out var picture, out var failure))
            return ("ok", $"{picture.FullWidth} x {picture.FullHeight}");
        Assert.Equal(ErrorCode.BadRequest, failure.Code);
        return (failure.Sentence.Contains("too large", StringComparison.Ordinal) ? "1200 too large" : "1200 unreadable", null);
    }

    /// <summary>The columns file, expected, width, height and the note; commas within quotes are text.</summary>
    private static IEnumerable<Row> Manifest(string corpus) =>
        from line in File.ReadLines(Path.Combine(corpus, "manifest.csv")).Skip(1)
        let cells = string.Concat(line.Split('"').Where((_, part) => part % 2 == 0)).Split(',')
        select new Row(cells[0], cells[2].Split('|'), cells[5], cells[6], line.Contains("either size accepted", StringComparison.Ordinal));

    private sealed record Row(string File, string[] Expected, string Width, string Height, bool EitherSize)
    {
        public (int, int, int)? Header =>
            int.TryParse(Width, out var width) && int.TryParse(Height, out var height) ? (width, height, 1) : null;

        public string[] Sizes => Width.Length == 0 ? [] : EitherSize ? [$"{Width} x {Height}", $"{Height} x {Width}"] : [$"{Width} x {Height}"];
    }
}

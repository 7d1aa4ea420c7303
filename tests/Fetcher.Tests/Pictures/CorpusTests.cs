using Face.Contracts;
using Face.Fetcher.Pictures;
using Face.Testing;

namespace Face.Fetcher.Tests.Pictures;

/// <summary>The reference data's hostile and odd pictures: the inspection must refuse none that is to be analysed.</summary>
public sealed class CorpusTests
{
    private static readonly PictureLimits Limits = new();

    [Fact]
    public void No_picture_that_must_be_analysed_is_refused() =>
        Assert.All(Manifest().Where(row => row.Expected == "ok"), row => Assert.Null(Inspect(row).Failure));

    [Fact]
    public void Every_picture_that_must_be_refused_as_too_large_is() =>
        Assert.All(Manifest().Where(row => row.Expected == "1200 too large"), row =>
            Assert.Equal(PictureFailures.TooManyPixels(Limits), Inspect(row).Failure));

    [Fact]
    public void A_picture_that_must_be_refused_as_unreadable_is_refused_or_left_to_the_decoder() =>
        Assert.All(Manifest().Where(row => !row.Expected.Contains("too large")), row =>
            Assert.NotEqual(PictureFailures.TooManyPixels(Limits), Inspect(row).Failure));

    /// <summary>Bytes between segments, or a wrong checksum of the header: libvips reads these all the same.</summary>
    [Theory]
    [InlineData("imagetestsuite_138d3b9e0d9f.jpg")]
    [InlineData("imagetestsuite_3ef055013150.jpg")]
    [InlineData("imagetestsuite_ba60305ac83f.jpg")]
    [InlineData("imagetestsuite_d15b71b8cebe.jpg")]
    [InlineData("imagetestsuite_ef1f8a057bb6.jpg")]
    [InlineData("imagetestsuite_f6419b06a39f.jpg")]
    [InlineData("pngsuite_xhdn0g08.png")]
    public void What_only_the_inspection_can_refuse_is_refused(string file) =>
        Assert.NotNull(PictureInspector.Inspect(File.ReadAllBytes(SharedData.Require($"data/corpus/invalid/{file}")), Limits).Failure);

    [Fact]
    public void The_upright_size_is_the_manifest_s() =>
        Assert.All(Manifest().Where(row => row.Expected == "ok" && row.Note.Contains("upright") && !row.Note.Contains("either")), row =>
            Assert.Equal((row.Width, row.Height), Size(row)));

    private static Result<PictureHeader> Inspect(Row row) => PictureInspector.Inspect(File.ReadAllBytes(row.Path), Limits);

    private static (string, string) Size(Row row) => ($"{Inspect(row).Value?.UprightWidth}", $"{Inspect(row).Value?.UprightHeight}");

    private static IEnumerable<Row> Manifest()
    {
        var folder = SharedData.Require("data/corpus");
        return File.ReadLines(Path.Combine(folder, "manifest.csv")).Skip(1).Select(line => Fields(line)).Select(fields =>
            new Row(Path.Combine(folder, fields[0]), fields[2], fields[5], fields[6], fields[12]));
    }

    /// <summary>Commas inside quotes belong to the field.</summary>
    private static string[] Fields(string line)
    {
        var quoted = line.Split('"');
        for (var i = 1; i < quoted.Length; i += 2)
        {
            quoted[i] = quoted[i].Replace(',', ';');
        }

        return string.Concat(quoted).Split(',');
    }

    private sealed record Row(string Path, string Expected, string Width, string Height, string Note);
}

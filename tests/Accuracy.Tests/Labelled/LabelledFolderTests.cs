using Face.Labelled;

namespace Face.Accuracy.Tests.Labelled;

public sealed class LabelledFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("face-labelled-");

    public LabelledFolderTests()
    {
        var set = folder.CreateSubdirectory("ages");
        File.WriteAllLines(Path.Combine(set.FullName, "labels.csv"), ["file,age", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"{i}.jpg,30", $"{i}.jpg,40" })]);
        folder.CreateSubdirectory("not a set");
    }

    [Fact]
    public void Folder_that_is_not_there_is_told_in_a_sentence()
    {
        var refusal = Assert.Throws<DirectoryNotFoundException>(() => LabelledFolder.Open("/nowhere", []));

        Assert.StartsWith("The labelled pictures are not at '/nowhere'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_set_is_told_with_those_there_are()
    {
        var refusal = Assert.Throws<DirectoryNotFoundException>(() => LabelledFolder.Open(folder.FullName, ["poses"]));

        Assert.Contains("has no set 'poses'; its sets are ages.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(100, 10)]
    public void Limit_keeps_evenly_spaced_pictures_with_all_their_labels(int limit, int kept)
    {
        var set = Assert.Single(LabelledFolder.Open(folder.FullName, [])).Limited(limit);

        Assert.Equal((kept, 2 * kept, 10), (set.Files.Count, set.Rows.Count, set.PicturesInAll));
        Assert.Equal("0.jpg", set.Files[0]);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

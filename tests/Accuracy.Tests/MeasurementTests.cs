using System.Text.Json.Nodes;
using Face.Labelled;
using Face.Testing;

namespace Face.Accuracy.Tests;

/// <summary>The whole measurement, on a labelled folder of the two sample photos and a file that is no picture.</summary>
public sealed class MeasurementTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("face-measurement-");

    [Fact]
    public async Task Folder_is_analysed_and_everything_that_was_asked_for_is_written()
    {
        var set = Directory.CreateDirectory(InFolder("data/portraits")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(set, "a.jpg"), SamplePicture.Bytes, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(set, "b.png"), SamplePicture.Png, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(set, "c.jpg"), "no picture", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(set, "labels.csv"), "file,smile\na.jpg,1\nb.png,0\nc.jpg,1\n", TestContext.Current.CancellationToken);

        Assert.Equal(0, await MeasureAsync("data"));

        Assert.Contains("in no figure: `portraits/c.jpg`", await TextAsync("docs/accuracy.md"), StringComparison.Ordinal);
        Assert.Equal(["a.jpg", "b.png"], Csv.Read(InFolder("rows.csv")).Select(row => row.File));
        Assert.Contains("\"auc mood\"", await TextAsync("figures.json"), StringComparison.Ordinal);
        var replies = (await TextAsync("replies.jsonl")).TrimEnd().Split('\n');
        Assert.Equal([0, 0, 1200], replies.Select(line => JsonNode.Parse(line)!["reply"]!["error_code"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Missing_folder_ends_with_1_and_writes_nothing()
    {
        Assert.Equal(1, await MeasureAsync("nowhere"));

        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    private Task<int> MeasureAsync(string data) => Measurement.RunAsync(
        new()
        {
            Folder = InFolder(data),
            Sets = [],
            Limit = 0,
            Threads = 2,
            Output = InFolder("docs"),
            Rows = InFolder("rows.csv"),
            Replies = InFolder("replies.jsonl"),
            Figures = InFolder("figures.json"),
        },
        TestContext.Current.CancellationToken);

    private Task<string> TextAsync(string path) => File.ReadAllTextAsync(InFolder(path), TestContext.Current.CancellationToken);

    private string InFolder(string path) => Path.Combine(folder.FullName, path);

    public void Dispose() => folder.Delete(recursive: true);
}

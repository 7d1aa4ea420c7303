using System.Xml.Linq;
using Face.Accuracy.Analysis;
using Face.Accuracy.Figures;
using Face.Accuracy.Report;
using Face.Accuracy.Tests.OutsideView;
using Face.Labelled;

namespace Face.Accuracy.Tests;

/// <summary>The page and its pictures, of a made-up set that labels everything.</summary>
public sealed class ReportTests : IDisposable
{
    private static readonly string[] Genders = ["male", "female"];
    private static readonly string[] Races = ["black", "asian"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("face-report-");

    [Fact]
    public void Page_tells_a_limited_run_and_names_the_worst_groups()
    {
        var page = Written(limit: 60);

        Assert.Contains("**A limited run: 60 of 120 pictures.**", page, StringComparison.Ordinal);
        Assert.Contains("Worst group of 10 faces or more: **", page, StringComparison.Ordinal);
        Assert.Contains("points below the mean (target: 6 at most", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_of_all_pictures_says_nothing_of_a_limit() => Assert.DoesNotContain("limited run", Written(limit: 0), StringComparison.Ordinal);

    [Fact]
    public void Every_picture_of_the_page_is_well_formed_and_an_old_one_is_gone()
    {
        var old = Path.Combine(folder.CreateSubdirectory("accuracy").FullName, "old.svg");
        File.WriteAllText(old, "");

        var page = Written(limit: 0);

        var pictures = Directory.GetFiles(Path.Combine(folder.FullName, "accuracy"));
        Assert.DoesNotContain(old, pictures);
        Assert.Equal(8, pictures.Length);
        Assert.All(pictures, picture =>
        {
            Assert.Contains($"](accuracy/{Path.GetFileName(picture)})", page, StringComparison.Ordinal);
            Assert.Equal("svg", XDocument.Load(picture).Root!.Name.LocalName);
        });
    }

    [Fact]
    public void Page_is_the_same_every_time() => Assert.Equal(Written(limit: 0), Written(limit: 0));

    [Fact]
    public void Rows_tell_labels_and_answers()
    {
        var path = Path.Combine(folder.FullName, "rows.csv");
        RowLog.Write(path, [Scored(limit: 60)]);

        var rows = Csv.Read(path);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.Has("set", "file", "label_age", "age", "gender", "happiness", "neutral", "confidence")));
    }

    private string Written(int limit)
    {
        AccuracyReport.Write([Scored(limit)], "test", folder.FullName);
        return File.ReadAllText(Path.Combine(folder.FullName, AccuracyReport.File));
    }

    private ScoredSet Scored(int limit)
    {
        var set = folder.CreateSubdirectory("people");
        File.WriteAllLines(
            Path.Combine(set.FullName, "labels.csv"),
            ["file,age,gender,race,service_ethnicity,emotion,smile,yaw_imgright,pitch_up", .. Enumerable.Range(0, 120).Select(Label)]);
        var labels = LabelledSet.Open(set.FullName).Limited(limit);
        var replies = new RandomReplies(7);
        return ScoredSet.Of(new(labels, labels.Rows.ToDictionary(row => row.File, row => replies.Picture(row.File, [row]))));
    }

    private static string Label(int i) =>
        $"{i}.jpg,{i * 7 % 90},{Genders[i / 2 % 2]},{Races[i / 4 % 2]},{(i / 4 % 2 == 0 ? "african" : "asian")},"
        + $"{Classes.Emotions[i % 7]},{i % 2},{i % 70},{i % 20}";

    public void Dispose() => folder.Delete(recursive: true);
}

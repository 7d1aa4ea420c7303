using System.Text.Json.Nodes;
using Face.Accuracy.Analysis;
using Face.Accuracy.Figures;
using Face.Contracts.Reply;
using Face.Labelled;
using Face.Testing;

namespace Face.Accuracy.Tests.OutsideView;

/// <summary>All figures of every labelled set, ours and the outside evaluator's, on the same labels and made-up replies.</summary>
public sealed class FigureTests
{
    private const int PicturesOfASet = 60;

    /// <summary>What the evaluator has beside figures, and the clothing, which is a weak test and no figure of ours.</summary>
    private static readonly string[] NoFigures = ["n", "confusion", "ranked by"];

    private static readonly string[] NotOurs = ["clothing", "clothing by label"];

    [Fact]
    public async Task Every_figure_of_the_evaluator_is_ours()
    {
        var sets = LabelledFolder.Open(SharedData.Require("data/dev"), []).Select((set, index) => Answered(set.Limited(PicturesOfASet), index)).ToList();
        var given = new JsonArray([.. sets.Select(Given)]);

        var theirs = await Evaluator.EvaluateAsync("""
            [ev.score_set([r for r in ev.csv.DictReader(open(s["labels"], newline="", encoding="utf-8")) if r["file"] in s["replies"]],
              {f: (r, tuple(s["size"])) for f, r in s["replies"].items()}) for s in given]
            """, given);

        var differences = sets.Zip(theirs.AsArray()).SelectMany(pair => Differences(ScoredSet.Of(pair.First), pair.Second!.AsObject())).ToList();
        Assert.Equal("", string.Join('\n', differences));
    }

    private static MeasuredSet Answered(LabelledSet set, int seed)
    {
        var replies = new RandomReplies(seed);
        return new(set, set.Files.ToDictionary(file => file, file => replies.Picture(file, set.Rows.Where(row => row.File == file))));
    }

    private static JsonObject Given(MeasuredSet set) => new()
    {
        ["labels"] = Path.Combine(set.Labels.Folder, "labels.csv"),
        ["size"] = new JsonArray(set.Analysed[0].Width, set.Analysed[0].Height),
        ["replies"] = new JsonObject(set.Analysed.Select(picture => KeyValuePair.Create(picture.File, Reply(picture)))),
    };

    private static JsonNode? Reply(MeasuredPicture picture) =>
        JsonNode.Parse(ReplyJson.Bytes(new DetectReply { ImageSize = new(picture.Width, picture.Height), People = picture.People }));

    private static IEnumerable<string> Differences(ScoredSet ours, JsonObject theirs) =>
        from section in theirs
        where !NotOurs.Contains(section.Key)
        from figure in section.Value!.AsObject()
        where !NoFigures.Contains(figure.Key)
        let name = figure.Key.Split(" (n")[0]
        let expected = figure.Value?.GetValue<double>() ?? double.NaN
        let found = ours[section.Key, name]?.Value
        where found is not { } value || !(Math.Abs(value - expected) < 1e-7 || (double.IsNaN(value) && double.IsNaN(expected)))
        select $"{ours.Name}, {section.Key}, {name}: theirs {expected}, ours {found?.ToString() ?? "missing"}";
}

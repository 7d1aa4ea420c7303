using System.Text.Json.Nodes;
using Face.Accuracy.Matching;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Tests.OutsideView;

/// <summary>Our functions and the outside evaluator's, on the same random inputs.</summary>
public sealed class FunctionTests
{
    private const int Cases = 200;

    private readonly Random random = new(4);

    [Fact]
    public async Task Matches_are_those_of_the_evaluator()
    {
        var cases = Enumerable.Range(0, Cases).Select(_ => (Found: Squares(8), Labels: Boxes(6), Ignored: Boxes(3))).ToList();
        var given = new JsonArray([.. cases.Select(one => new JsonArray(Json(one.Found), Json(one.Labels), Json(one.Ignored)))]);

        var theirs = await Evaluator.EvaluateAsync("[ev.match(d, g, i, ev.fits) for d, g, i in given]", given);

        var ours = cases.Select(one => BoxMatching.Match(one.Found, one.Labels, one.Ignored, (box, label) => box.Fits(label)));
        Assert.Equal(theirs.AsArray().Select(one => one!.AsArray().Select(label => label?.GetValue<int>() ?? BoxMatching.Ignored)), ours);
    }

    [Fact]
    public async Task Average_precision_is_that_of_the_evaluator()
    {
        var cases = Enumerable.Range(0, Cases).Select(_ => Ranked(random.Next(30))).ToList();

        var theirs = await Evaluator.EvaluateAsync("[ev.average_precision(c, 25) for c in given]", Json(cases));

        AssertEqual(theirs, cases.Select(one => Ranking.AveragePrecision(one, 25)));
    }

    [Fact]
    public async Task Auc_is_that_of_the_evaluator()
    {
        var cases = Enumerable.Range(0, Cases).Select(_ => Ranked(random.Next(1, 30))).ToList();

        var theirs = await Evaluator.EvaluateAsync("[ev.auc([v for v, p in c if p], [v for v, p in c if not p]) for c in given]", Json(cases));

        AssertEqual(theirs, cases.Select(Ranking.Auc));
    }

    private static void AssertEqual(JsonNode theirs, IEnumerable<double> ours) =>
        Assert.All(theirs.AsArray().Zip(ours), pair => Assert.Equal(pair.First?.GetValue<double>() ?? double.NaN, pair.Second, 1e-9));

    private Box[] Squares(int most) => [.. Boxes(most).Select(box => box with { H = box.W })];

    /// <summary>Whole pixels in a small picture, so that many overlap and some overlap equally.</summary>
    private Box[] Boxes(int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => new Box(random.Next(60), random.Next(60), random.Next(8, 60), random.Next(8, 60)))];

    /// <summary>Few values, so that there are ties.</summary>
    private (double Value, bool Right)[] Ranked(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (random.Next(12) / 4.0, random.Next(2) == 0))];

    private static JsonArray Json(Box[] boxes) => new([.. boxes.Select(box => new JsonArray(box.X, box.Y, box.W, box.H))]);

    private static JsonArray Json(IEnumerable<(double Value, bool Right)[]> cases) =>
        new([.. cases.Select(one => new JsonArray([.. one.Select(item => new JsonArray(item.Value, item.Right))]))]);
}

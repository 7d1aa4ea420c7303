using Face.Accuracy.Analysis;
using Face.Accuracy.Matching;
using Face.Accuracy.Statistics;
using Face.Labelled;

namespace Face.Accuracy.Figures;

/// <summary>Recall, false faces and average precision on sets that label every face of a picture.</summary>
internal static class DetectionFigures
{
    private const double TightOverlap = 0.5;

    /// <summary>Ranks by size where the reply tells no confidence: larger than any side in pixels.</summary>
    private const double SizeScale = 1e5;

    private static readonly (int From, int To)[] Sizes = [(16, 24), (24, 40), (40, 80), (80, 1_000_000)];
    private static readonly string[] Kinds = ["mask", "occlusion", "pose", "blur"];

    public static IEnumerable<Section> Of(MeasuredSet set)
    {
        var pictures = set.Analysed.Select(picture => new Boxes(picture, set.Labels.Rows.Where(row => row.File == picture.File))).ToList();
        var labels = pictures.SelectMany(picture => picture.Labels).ToList();
        var (hits, falseFaces) = (labels.Count(label => label.Found), pictures.Sum(picture => picture.FalseFaces));
        yield return new("detection",
        [
            new("recall", Share.Of(hits, labels.Count)),
            new("fp/img", Bootstrap.Mean(pictures.Select(picture => (double)picture.FalseFaces))),
            new("precision", Share.Of(hits, Math.Max(1, hits + falseFaces))),
            new("ap50", AveragePrecision(pictures.SelectMany(picture => picture.Tight), labels.Count)),
            new("ap_fit", AveragePrecision(pictures.SelectMany(picture => picture.Loose), labels.Count)),
        ]);
        yield return new("recall by",
        [
            .. from size in Sizes
               let within = labels.Where(label => label.ShortSide >= size.From && label.ShortSide < size.To).ToList()
               where within.Count > 0
               select new Figure(size.To < SizeScale ? $"{size.From}-{size.To}px" : $"{size.From}-px", Recall(within)),
            .. Kinds.Where(labels.Select(label => label.Row).FirstOrDefault() is { } row ? row.HasColumn : _ => false)
                .SelectMany(kind => Section.Split(labels, label => $"{kind} {label.Row[kind]}", Recall)),
        ]);
    }

    private static Estimate Recall(IEnumerable<LabelledBox> labels) => Share.Of(labels.Select(label => label.Found));

    private static Estimate AveragePrecision(IEnumerable<(double Rank, bool Hit)> scored, int labels) =>
        Estimate.Plain(100 * Ranking.AveragePrecision(scored, Math.Max(1, labels)), labels);

    private sealed record LabelledBox(Row Row, double ShortSide, bool Found);

    /// <summary>The boxes of one picture, matched by the loose and by the tight rule.</summary>
    private sealed class Boxes
    {
        public Boxes(MeasuredPicture picture, IEnumerable<Row> rows)
        {
            var labels = rows.Select(row => (Row: row, Box: LabelBoxes.BoxOf(row)!.Value)).ToLookup(label => Counts(label.Row, label.Box));
            Box[] wanted = [.. labels[true].Select(label => label.Box)], ignored = [.. labels[false].Select(label => label.Box)];
            Box[] found = [.. picture.Faces.Select(face => face.Box)];
            var loose = BoxMatching.Match(found, wanted, ignored, (box, label) => box.Fits(label));
            var tight = BoxMatching.Match(found, wanted, ignored, (box, label) => box.OverlapWith(label.Square()) >= TightOverlap);
            Labels = [.. labels[true].Select((label, index) => new LabelledBox(label.Row, label.Box.ShortSide, loose.Contains(index)))];
            FalseFaces = loose.Count(label => label == BoxMatching.FalseFace);
            (Loose, Tight) = (Scored(picture, loose), Scored(picture, tight));
        }

        public IReadOnlyList<LabelledBox> Labels { get; }

        public int FalseFaces { get; }

        public IReadOnlyList<(double Rank, bool Hit)> Loose { get; }

        public IReadOnlyList<(double Rank, bool Hit)> Tight { get; }

        private static bool Counts(Row row, Box box) => box.ShortSide >= BoxMatching.LeastLabelSide && row["invalid"] != "1";

        private static IReadOnlyList<(double Rank, bool Hit)> Scored(MeasuredPicture picture, int[] matches) =>
        [
            .. picture.Faces.Zip(matches)
                .Where(pair => pair.Second != BoxMatching.Ignored)
                .Select(pair => (pair.First.Confidence ?? pair.First.Box.W / SizeScale, pair.Second >= 0)),
        ];
    }
}

using Face.Accuracy.Matching;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>The distance of the points from 68 labelled ones, in percent of the outer eye corners' distance and of the face's size.</summary>
internal static class LandmarkFigures
{
    private const int Count = 68;

    /// <summary>Degrees of yaw; beyond them the eye corners are too close to measure by.</summary>
    private const double MostYaw = 45;

    /// <summary>Percent: a face beyond it has failed.</summary>
    private const double Failure = 8;

    private static readonly (string Name, Range Points)[] Regions =
        [("jaw", ..17), ("brows", 17..27), ("nose", 27..36), ("eyes", 36..48), ("mouth", 48..68)];

    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var errors = all.Where(face => face.Label.Has("p67x")).Select(PointErrors.Of).ToList();
        var frontal = errors.Where(face => face.IsFrontal).ToList();
        return errors.Count == 0 ? [] :
        [
            new("landmarks68",
            [
                .. Whole([.. frontal.Select(face => face.ByEyes(..))]),
                new("nme_box", Bootstrap.Mean(errors.Select(face => face.BySize))),
                .. Regions.Select(region => new Figure(region.Name, Bootstrap.Mean(frontal.Select(face => face.ByEyes(region.Points))))),
            ]),
        ];
    }

    /// <summary>The mean, the median and the share of failures of the faces' errors in percent.</summary>
    public static IEnumerable<Figure> Whole(IReadOnlyList<double> errors) =>
    [
        new("nme_io", Bootstrap.Mean(errors)),
        new("median", Bootstrap.Of(errors, Median)),
        new("io>8%", Share.Of(errors.Select(error => error > Failure))),
    ];

    private static double Median(IReadOnlyList<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    /// <summary>One face: the points' distances in pixels, and what to measure them by.</summary>
    private sealed record PointErrors(double[] Distances, double EyeCorners, double Size, bool IsFrontal)
    {
        /// <summary>Percent of the square root of the labelled points' box.</summary>
        public double BySize => 100 * Distances.Average() / Size;

        /// <summary>Percent of the outer eye corners' distance.</summary>
        public double ByEyes(Range points) => 100 * Distances[points].Average() / EyeCorners;

        public static PointErrors Of(LabelledFace face)
        {
            var label = LabelBoxes.PointsOf(face.Label, Count);
            var (width, height) = (label.Max(p => p.X) - label.Min(p => p.X), label.Max(p => p.Y) - label.Min(p => p.Y));
            return new(
                [.. label.Zip(face.Face.Points, (from, to) => from.DistanceTo(to))],
                label[36].DistanceTo(label[45]),
                Math.Sqrt(width * height),
                Math.Abs(face.YawLabel ?? 0) < MostYaw);
        }
    }
}

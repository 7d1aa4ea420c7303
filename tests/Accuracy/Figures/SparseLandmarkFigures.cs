using Face.Accuracy.Matching;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>The same for sets with 29 hand-placed points, by those 23 that have a clear counterpart among the 68.</summary>
internal static class SparseLandmarkFigures
{
    private const int Count = 29;

    /// <summary>The labelled point, and the points of the 68 whose mean is the same place.</summary>
    private static readonly (int Label, int[] Points)[] Counterparts =
    [
        (0, [17]), (1, [26]), (2, [21]), (3, [22]), (8, [36]), (9, [45]), (10, [39]), (11, [42]), (12, [37, 38]), (13, [40, 41]),
        (14, [43, 44]), (15, [46, 47]), (16, [36, 37, 38, 39, 40, 41]), (17, [42, 43, 44, 45, 46, 47]), (20, [30]), (21, [33]),
        (22, [48]), (23, [54]), (24, [51]), (25, [62]), (26, [66]), (27, [57]), (28, [8]),
    ];

    private static readonly (string Name, int From, int To)[] Parts =
        [("brow ends", 0, 3), ("eyes", 8, 17), ("nose", 20, 21), ("mouth", 22, 27), ("chin", 28, 28)];

    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = all.Where(face => face.Label.Has("p28x") && !face.Label.HasColumn("p67x")).ToList();
        return faces.Count == 0 ? [] :
        [
            new("landmarks29",
            [
                .. LandmarkFigures.Whole([.. faces.Select(face => Error(face, 0, Count))]),
                .. Parts.Select(part => new Figure(part.Name, Bootstrap.Mean(faces.Select(face => Error(face, part.From, part.To))))),
            ]),
        ];
    }

    /// <summary>Percent of the outer eye corners' distance, over the labelled points from the first to the last.</summary>
    private static double Error(LabelledFace face, int first, int last)
    {
        var label = LabelBoxes.PointsOf(face.Label, Count);
        var distances = from pair in Counterparts
                        where pair.Label >= first && pair.Label <= last
                        select label[pair.Label].DistanceTo(PlanePoint.Mean([.. pair.Points.Select(i => face.Face.Points[i])]));
        return 100 * distances.Average() / label[8].DistanceTo(label[9]);
    }
}

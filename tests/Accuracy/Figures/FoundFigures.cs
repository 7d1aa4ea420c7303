using Face.Accuracy.Statistics;
using Face.Labelled;

namespace Face.Accuracy.Figures;

/// <summary>How many labelled faces were missed. They count in none of the set's other figures.</summary>
internal static class FoundFigures
{
    private static readonly (int From, int To)[] YawBands = [(0, 45), (45, 75), (75, 181)];

    /// <param name="answers">Every label, and whether a face of the reply answers it.</param>
    public static Section Of(IReadOnlyList<(Row Label, bool Found)> answers, IEnumerable<int> facesInPictures) => new("found",
    [
        new("miss %", Missed(answers)),
        new("faces/img", Bootstrap.Mean(facesInPictures.Select(count => (double)count))),
        .. from band in YawBands
           let within = answers.Where(answer => Yaw(answer.Label) is { } yaw && yaw >= band.From && yaw < band.To).ToList()
           where within.Count > 0
           select new Figure($"miss |yaw| {PoseFigures.Name(band)}", Missed(within)),
    ]);

    private static Estimate Missed(IEnumerable<(Row Label, bool Found)> answers) => Share.Of(answers.Select(answer => !answer.Found));

    private static double? Yaw(Row row) => row.Number("yaw_imgright") is { } yaw ? Math.Abs(yaw) : null;
}

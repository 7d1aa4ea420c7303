using Face.Accuracy.Figures;

namespace Face.Accuracy.Charts;

/// <summary>Labelled age across, the answer up; the identity, and the mean answer of each decade.</summary>
internal static class AgeChart
{
    private const double Side = 420;
    private const int Oldest = 110;

    public static string Draw(string title, IReadOnlyList<LabelledFace> faces)
    {
        var plot = new Plot(title, new(0, Oldest, 10, "labelled age, years"), new(0, 100, 10, "answered age, years"), Side, Side * 100 / Oldest);
        foreach (var face in faces)
        {
            plot.Svg.Circle(plot.X(face.Age!.Value), plot.Y(face.Face.Age), 2.6, "fill a", 0.45);
        }

        plot.Line(0, 0, 100, 100, "diagonal");
        var decades = from face in faces
                      group face by (int)face.Age!.Value / 10 into decade
                      orderby decade.Key
                      select (X: plot.X(decade.Average(face => face.Age!.Value)), Y: plot.Y(decade.Average(face => face.Face.Age)));
        plot.Svg.Polyline(decades, "line b");
        foreach (var (x, y) in decades)
        {
            plot.Svg.Circle(x, y, 4.5, "fill b");
        }

        plot.Legend(["a face", "mean of a decade"]);
        return plot.Svg.ToString();
    }
}

using System.Globalization;
using Face.Accuracy.Analysis;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>Angles in degrees, in the contract's signs: nose to the image's right, down, and clockwise are positive.</summary>
internal static class PoseFigures
{
    /// <summary>Degrees; below them a label's sign says nothing.</summary>
    private const double ClearTurn = 10;

    /// <summary>Bands of the labelled yaw's magnitude, in degrees.</summary>
    public static readonly IReadOnlyList<(int From, int To)> YawBands = [(0, 15), (15, 30), (30, 45), (45, 60), (60, 181)];

    private static readonly (string Name, Func<LabelledFace, double?> Label, Func<MeasuredFace, int> Answer)[] Angles =
    [
        ("yaw", face => face.YawLabel, face => face.Rotation.Yaw),
        ("pitch", face => -face.Label.Number("pitch_up"), face => face.Rotation.Pitch),
        ("roll", face => face.Label.Number("roll_cw"), face => face.Rotation.Roll),
    ];

    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = Labelled(all);
        return faces.Count == 0 ? [] :
        [
            new("pose", [.. Errors(faces)]),
            .. from band in YawBands
               let within = Within(faces, band)
               where within.Count > 0
               select new Section($"pose |yaw| {Name(band)}", [.. Errors(within)]),
        ];
    }

    public static IReadOnlyList<LabelledFace> Labelled(IEnumerable<LabelledFace> faces) =>
        [.. faces.Where(face => face.Label.Has("yaw_imgright", "pitch_up"))];

    public static IReadOnlyList<LabelledFace> Within(IEnumerable<LabelledFace> faces, (int From, int To) band) =>
        [.. faces.Where(face => Math.Abs(face.YawLabel!.Value) >= band.From && Math.Abs(face.YawLabel!.Value) < band.To)];

    /// <summary>From, and up to where there is a band above.</summary>
    public static string Name((int From, int To) band) =>
        string.Create(CultureInfo.InvariantCulture, $"{band.From}-{(band.To <= 180 ? band.To : "")}");

    private static IEnumerable<Figure> Errors(IReadOnlyList<LabelledFace> faces) =>
        Angles.SelectMany(angle => Errors(angle.Name, Pairs(faces, angle.Label, angle.Answer)));

    private static IEnumerable<Figure> Errors(string name, List<(double Label, int Answer)> pairs)
    {
        if (pairs.Count > 0)
        {
            yield return new(name, Bootstrap.Mean(pairs.Select(pair => Math.Abs(pair.Answer - pair.Label))));
            yield return new($"{name} bias", Bootstrap.Mean(pairs.Select(pair => pair.Answer - pair.Label)));
        }

        if (pairs.Where(pair => Math.Abs(pair.Label) >= ClearTurn).ToList() is { Count: > 0 } clear)
        {
            yield return new($"{name} sign", Share.Of(clear.Select(pair => pair.Label * pair.Answer > 0)));
        }
    }

    private static List<(double Label, int Answer)> Pairs(
        IEnumerable<LabelledFace> faces, Func<LabelledFace, double?> label, Func<MeasuredFace, int> answer) =>
        [.. from face in faces let value = label(face) where value is not null select (value.Value, answer(face.Face))];
}

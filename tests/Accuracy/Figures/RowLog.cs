using System.Globalization;
using Face.Accuracy.Analysis;
using Face.Labelled;

namespace Face.Accuracy.Figures;

/// <summary>Every labelled face that was found beside its answers, as CSV: what a calibration is fitted and checked on.</summary>
internal static class RowLog
{
    private static readonly string[] Labels =
    [
        "age", "age_lo", "age_hi", "gender", "race", "ethnicity", "service_ethnicity", "emotion", "ferplus_majority", "smile",
        "yaw_imgright", "pitch_up", "roll_cw",
    ];

    private static readonly (string Name, Func<MeasuredFace, object?> Value)[] Answers =
    [
        ("age", face => face.Age), ("gender", face => face.Gender), ("mood", face => face.Mood), ("side", face => face.Box.W),
        ("confidence", face => face.Confidence), ("yaw", face => face.Rotation.Yaw),
        ("pitch", face => face.Rotation.Pitch), ("roll", face => face.Rotation.Roll),
        .. Classes.Ethnicities.Select((name, index) => (name, (Func<MeasuredFace, object?>)(face => face.Ethnicity[index]))),
        .. Classes.Emotions.Select((name, index) => (name, (Func<MeasuredFace, object?>)(face => face.Emotions[index]))),
    ];

    public static void Write(string path, IEnumerable<ScoredSet> sets)
    {
        using var output = new StreamWriter(path);
        output.WriteLine(Csv.Line(["set", "file", .. Labels.Select(name => $"label_{name}"), .. Answers.Select(answer => answer.Name)]));
        foreach (var set in sets)
        {
            foreach (var face in set.Faces)
            {
                output.WriteLine(Csv.Line([set.Name, face.Label.File, .. Labels.Select(name => face.Label[name] ?? ""), .. Values(face.Face)]));
            }
        }
    }

    private static IEnumerable<string> Values(MeasuredFace face) =>
        Answers.Select(answer => Convert.ToString(answer.Value(face), CultureInfo.InvariantCulture) ?? "");
}

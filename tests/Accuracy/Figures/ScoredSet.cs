using Face.Accuracy.Analysis;
using Face.Accuracy.Matching;
using Face.Accuracy.Statistics;
using Face.Labelled;

namespace Face.Accuracy.Figures;

/// <summary>A set's figures. The columns of its labels decide which there are.</summary>
internal sealed record ScoredSet(string Name, MeasuredSet Measured, IReadOnlyList<Section> Sections, IReadOnlyList<LabelledFace> Faces)
{
    /// <summary>Null when the set has no such figure.</summary>
    public Estimate? this[string section, string figure] => Sections.FirstOrDefault(found => found.Name == section)?[figure];

    public static ScoredSet Of(MeasuredSet set)
    {
        var rows = set.Labels.Rows;
        if (rows[0].HasColumn("faces"))
        {
            return new(set.Labels.Name, set, [.. NegativeFigures.Of(set)], []);
        }

        var onePerPicture = rows.Count == set.Labels.Files.Count;
        var boxes = rows[0].HasColumn("x") && !onePerPicture ? DetectionFigures.Of(set) : [];
        if (!onePerPicture && !rows[0].HasColumn("eyeL_img_x"))
        {
            return new(set.Labels.Name, set, [.. boxes], []);
        }

        var answers = Answers(set);
        var faces = answers.Where(answer => answer.Face is not null).Select(answer => new LabelledFace(answer.Label, answer.Face!)).ToList();
        var found = FoundFigures.Of(
            [.. answers.Select(answer => (answer.Label, answer.Face is not null))],
            set.Analysed.Select(picture => picture.Faces.Count));
        return new(set.Labels.Name, set, [.. boxes, found, .. OfFaces(faces)], faces);
    }

    private static List<(Row Label, MeasuredFace? Face)> Answers(MeasuredSet set) =>
    [
        .. from row in set.Labels.Rows
           let picture = set.Pictures[row.File]
           where picture.Refusal is null
           select (row, FacePicker.Pick(picture, row)),
    ];

    private static IEnumerable<Section> OfFaces(IReadOnlyList<LabelledFace> faces) =>
    [
        .. AgeFigures.Of(faces),
        .. GenderFigures.Of(faces),
        .. EthnicityFigures.Of(faces),
        .. EmotionFigures.Of(faces),
        .. MoodFigures.Of(faces),
        .. PoseFigures.Of(faces),
        .. LandmarkFigures.Of(faces),
        .. SparseLandmarkFigures.Of(faces),
        .. EyeFigures.Of(faces),
        .. StatedConfidenceFigures.Of(faces),
    ];
}

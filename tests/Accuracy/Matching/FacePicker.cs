using Face.Accuracy.Analysis;
using Face.Labelled;

namespace Face.Accuracy.Matching;

/// <summary>Chooses the reply's face that answers a label, by the most exact thing that the label tells of its place.</summary>
internal static class FacePicker
{
    /// <summary>Of the longer side of the picture: as far from its middle may the face of a set lie that labels the face in the middle.</summary>
    private const double MostFromCentre = 0.25;

    /// <summary>Null: the face was missed.</summary>
    public static MeasuredFace? Pick(MeasuredPicture picture, Row row)
    {
        var faces = picture.Faces;
        return LabelBoxes.EyesOf(row) is { } eyes ? ByEyes(faces, row, eyes.Left, eyes.Right)
            : LabelBoxes.BoxOf(row) is { } label ? ByBox(faces, label)
            : row.HasColumn("age_lo") ? Central(faces, picture)
            : faces.MaxBy(face => face.Box.W);
    }

    private static MeasuredFace? ByEyes(IReadOnlyList<MeasuredFace> faces, Row row, PlanePoint left, PlanePoint right)
    {
        var middle = PlanePoint.Mean(left, right);
        var reach = Math.Max(left.DistanceTo(right), 0.5 * Math.Max(row.Number("w") ?? 0, row.Number("h") ?? 0));
        return Nearest(faces, face => PlanePoint.Mean(face.LeftEye, face.RightEye).DistanceTo(middle), reach);
    }

    /// <summary>Of two that overlap equally the later, as the outside view has it.</summary>
    private static MeasuredFace? ByBox(IReadOnlyList<MeasuredFace> faces, Box label) =>
        faces.Where(face => face.Box.Fits(label)).Reverse().MaxBy(face => face.Box.OverlapWith(label.Square()));

    private static MeasuredFace? Central(IReadOnlyList<MeasuredFace> faces, MeasuredPicture picture)
    {
        var middle = new PlanePoint(picture.Width / 2.0, picture.Height / 2.0);
        return Nearest(faces, face => face.Box.Centre.DistanceTo(middle), MostFromCentre * Math.Max(picture.Width, picture.Height));
    }

    private static MeasuredFace? Nearest(IReadOnlyList<MeasuredFace> faces, Func<MeasuredFace, double> distance, double reach) =>
        faces.MinBy(distance) is { } nearest && distance(nearest) <= reach ? nearest : null;
}

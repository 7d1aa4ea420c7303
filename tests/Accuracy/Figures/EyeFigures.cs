using Face.Accuracy.Matching;
using Face.Accuracy.Statistics;

namespace Face.Accuracy.Figures;

/// <summary>Eye centres in shares of the labelled eyes' distance, and whether left and right are named as the contract has them.</summary>
internal static class EyeFigures
{
    /// <summary>Degrees of yaw; beyond them an eye is hidden.</summary>
    private const double MostYaw = 60;

    /// <summary>Degrees of roll; beyond them the image's left says nothing of the subject's.</summary>
    private const double MostRoll = 60;

    public static IEnumerable<Section> Of(IReadOnlyList<LabelledFace> all)
    {
        var faces = all.Where(face => face.Label.Has("eyeL_img_x")).ToList();
        if (faces.Count == 0)
        {
            return [];
        }

        var errors = faces.Where(face => Math.Abs(face.YawLabel ?? 0) < MostYaw).Select(Errors).ToList();
        return
        [
            new("eyes",
            [
                new("err", Bootstrap.Mean(errors.Select(eye => 50 * (eye.Left + eye.Right)))),
                new("e10", Share.Of(errors.Select(eye => Math.Max(eye.Left, eye.Right) <= 0.10))),
                new("e25", Share.Of(errors.Select(eye => Math.Max(eye.Left, eye.Right) <= 0.25))),
                new("naming", Share.Of(faces.Where(IsUpright).Select(IsNamedRight))),
            ]),
        ];
    }

    /// <summary>By the image's sides: its left eye is the subject's right one.</summary>
    private static (double Left, double Right) Errors(LabelledFace face)
    {
        var (left, right) = LabelBoxes.EyesOf(face.Label)!.Value;
        var distance = left.DistanceTo(right);
        return (face.Face.RightEye.DistanceTo(left) / distance, face.Face.LeftEye.DistanceTo(right) / distance);
    }

    private static bool IsUpright(LabelledFace face)
    {
        var (left, right) = LabelBoxes.EyesOf(face.Label)!.Value;
        return Math.Abs(double.RadiansToDegrees(Math.Atan2(right.Y - left.Y, right.X - left.X))) < MostRoll;
    }

    private static bool IsNamedRight(LabelledFace face)
    {
        var (left, right) = LabelBoxes.EyesOf(face.Label)!.Value;
        return face.Face.LeftEye.DistanceTo(right) < face.Face.LeftEye.DistanceTo(left);
    }
}

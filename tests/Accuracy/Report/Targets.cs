namespace Face.Accuracy.Report;

/// <summary>What a figure is to reach, and what the reference pipeline reached on the same pictures.</summary>
/// <param name="Section">As in <see cref="Figures.Section"/>, as are the figures' names.</param>
/// <param name="Reference">Null: it was not measured.</param>
internal sealed record Target(string Title, string Set, string Section, string Figure, double? Reference, double Goal, bool More, int Decimals = 1)
{
    public bool IsReached(double value) => More ? value >= Goal : value <= Goal;
}

/// <summary>The table "Reference and targets" of the labelled pictures' README, its column "reference dev".</summary>
internal static class Targets
{
    public static readonly IReadOnlyList<Target> All =
    [
        new("Faces found where they wear masks, %", "det_facemask", "detection", "recall", 82, 88, More: true),
        new("False faces a picture, masks", "det_facemask", "detection", "fp/img", 0.34, 0.15, More: false, 2),
        new("Faces of 16 px and more found in crowds, %", "det_wider416", "detection", "recall", 76, 84, More: true),
        new("False faces a picture, crowds", "det_wider416", "detection", "fp/img", 0.31, 0.20, More: false, 2),
        new("False faces in 100 pictures without one", "neg_imagenet", "negatives, all", "faces/100", 38, 4, More: false),
        new("Faces missed in 48 px crops, %", "emo_fer2013", "found", "miss %", 2.1, 0.5, More: false),
        new("Age in the labelled group, %", "age_fairface", "age group", "in group", 53, 58, More: true),
        new("Age, error to the group's middle, years", "age_fairface", "age group", "mae to mid", 7.1, 5.8, More: false),
        new("Age, mean error, years", "age_utkface", "age", "mae", 7.7, 5.5, More: false),
        new("Age, mean error in the eighties, years", "age_utkface", "age", "80s", 16, 10, More: false),
        new("Gender, %", "age_fairface", "gender", "acc", 82, 91, More: true),
        new("Gender, %", "age_utkface", "gender", "acc", 89, 95, More: true),
        new("Gender, %", "eth_mebeauty", "gender", "acc", 99, 99, More: true),
        new("Gender, calibration error, %", "age_fairface", "gender", "ece", null, 3, More: false),
        new("Gender, calibration error, %", "age_utkface", "gender", "ece", null, 3, More: false),
        new("Gender, calibration error, %", "eth_mebeauty", "gender", "ece", null, 3, More: false),
        new("Ethnicity (three labelled), %", "age_utkface", "ethnicity", "acc", 73, 91, More: true),
        new("Ethnicity (four labelled), %", "eth_mebeauty", "ethnicity", "acc", 59, 88, More: true),
        new("Ethnicity, recall of hispanic, %", "eth_mebeauty", "ethnicity", "hispanic", 11, 70, More: true),
        new("Emotion of seven, %", "emo_fer2013", "emotion7", "acc", 54, 67, More: true),
        new("Emotion of seven by FER+'s majority, %", "emo_fer2013", "emotion7 by FER+", "acc", null, 76, More: true),
        new("Emotion of seven, %", "emo_muxspace", "emotion7", "acc", 57, 68, More: true),
        new("Emotion, mean recall, %", "emo_muxspace", "emotion7", "macro recall", 49, 58, More: true),
        new("Mood, area under the curve for smiles", "mood_genki4k", "mood", "auc mood", 0.972, 0.985, More: true, 3),
        new("Yaw, mean error, degrees", "pose_aflw2000", "pose", "yaw", 3.5, 3.0, More: false),
        new("Pitch, mean error, degrees", "pose_aflw2000", "pose", "pitch", 4.2, 3.6, More: false),
        new("Roll, mean error, degrees", "pose_aflw2000", "pose", "roll", 2.7, 2.5, More: false),
        new("Yaw, mean error, degrees", "pose_pointing04", "pose", "yaw", 11.8, 8.5, More: false),
        new("Yaw at 60 degrees and more, mean error, degrees", "pose_pointing04", "pose |yaw| 60-", "yaw", 21, 14, More: false),
        new("Yaw, mean error, degrees", "mood_genki4k", "pose", "yaw", 4.0, 3.5, More: false),
        new("68 points, mean error, % of the eye corners' distance", "pose_aflw2000", "landmarks68", "nme_io", 6.0, 4.5, More: false),
        new("68 points, mean error, % of the eye corners' distance", "det_dlib9", "landmarks68", "nme_io", 6.1, 4.0, More: false),
        new("29 points, mean error, % of the eye corners' distance", "lmk_helen29", "landmarks29", "nme_io", 4.8, 3.9, More: false),
        new("Both eyes within a tenth of their distance, %", "lmk_helen29", "eyes", "e10", 88, 96, More: true),
        new("Both eyes within a tenth of their distance, %", "pose_aflw2000", "eyes", "e10", 97, 97, More: true),
    ];

    /// <summary>Null: none was set.</summary>
    public static Target? Of(string set, string section, string figure) =>
        All.FirstOrDefault(target => target.Set == set && target.Section == section && target.Figure == figure);
}

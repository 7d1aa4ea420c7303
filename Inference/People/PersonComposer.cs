using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Attributes;
using Face.Inference.Clothing;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;
using Face.Inference.Pose;

namespace Face.Inference.People;

/// <summary>Runs the nets that the options ask for on one face and puts the reply's person together.</summary>
internal sealed class PersonComposer(
    HeadPose pose, AgeGenderEstimator ageGender, EmotionEstimator emotion, EthnicityEstimator ethnicity)
{
    private const int OldestYears = 100;

    public Person Compose(Picture picture, PicturePyramid pyramid, LocatedFace face, AnalysisOptions options)
    {
        var wanted = options.Attributes;
        var region = face.Mesh.Region;
        AgeAndGender? years = Wants(FaceAttributes.Age | FaceAttributes.Gender) ? ageGender.Estimate(pyramid, region) : null;
        EmotionShares? emotions = Wants(FaceAttributes.Emotions | FaceAttributes.Mood) ? emotion.Estimate(pyramid, region) : null;
        var landmarks = FaceGeometry.Landmarks(face.Points);
        return new()
        {
            Age = Wants(FaceAttributes.Age) ? Math.Clamp((int)MathF.Round(years!.Value.Years), 0, OldestYears) : null,
            Gender = Wants(FaceAttributes.Gender) ? Percent.Gender(years!.Value.Male) : null,
            Mood = Wants(FaceAttributes.Mood) ? Mood.Of(emotions!.Value) : null,
            Position = face.Position,
            Rotation = Wants(FaceAttributes.Rotation) ? Rotation(pyramid, face, landmarks) : null,
            Landmarks = Wants(FaceAttributes.Landmarks) ? landmarks : null,
            ClothingColors = Wants(FaceAttributes.ClothingColors) ? ClothingColours.Of(picture, face.Position, face.Mesh) : null,
            Ethnicity = Wants(FaceAttributes.Ethnicity) ? Ethnicity(pyramid, region, options.Ethnicity) : null,
            Emotions = Wants(FaceAttributes.Emotions) ? Percent.Emotions(emotions!.Value) : null,
            Confidence = options.Extended ? Math.Round(face.Confidence, 4) : null,
        };

        bool Wants(FaceAttributes any) => (wanted & any) != 0;
    }

    private Rotation Rotation(PicturePyramid pyramid, LocatedFace face, Contracts.Reply.Landmarks landmarks)
    {
        var angles = pose.Of(pyramid, face.Mesh);
        return new(
            FaceGeometry.WholeDegrees(angles.Yaw),
            FaceGeometry.WholeDegrees(angles.Pitch),
            FaceGeometry.Roll(landmarks.LeftEye, landmarks.RightEye));
    }

    private Ethnicity Ethnicity(PicturePyramid pyramid, FaceRegion region, bool on) =>
        on ? Percent.Ethnicity(ethnicity.Estimate(pyramid, region)) : new(0, 0, 0, 0);
}

using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Attributes;
using Face.Inference.Clothing;
using Face.Inference.Imaging;
using Face.Inference.Pose;
using Face.Inference.Quality;

namespace Face.Inference.People;

/// <summary>Runs the nets that the options ask for on one face, and no others, and puts the reply's person together.</summary>
internal sealed class PersonComposer(
    HeadPose pose, AgeGenderEstimator ageGender, EmotionEstimator emotion, EthnicityEstimator ethnicity, FaceQuality quality)
{
    /// <summary>The reply's ages end here (contract).</summary>
    private const int OldestYears = 100;

    private static readonly Ethnicity SwitchedOff = new(0, 0, 0, 0);

    public Person Compose(Picture picture, PicturePyramid pyramid, LocatedFace face, AnalysisOptions options)
    {
        var wanted = options.Attributes;
        var person = new Person
        {
            Position = face.Position,
            Rotation = Wants(FaceAttributes.Rotation) ? FaceGeometry.Rotation(pose.Of(pyramid, face.Mesh), face.Points) : null,
            Landmarks = Wants(FaceAttributes.Landmarks) ? FaceGeometry.Landmarks(face.Points) : null,
            ClothingColors = Wants(FaceAttributes.ClothingColors) ? ClothingColours.Of(picture, face.Position, face.Mesh) : null,
            Ethnicity = Wants(FaceAttributes.Ethnicity) ? Ethnicity(pyramid, face, options.Ethnicity) : null,
            Confidence = options.Extended ? Math.Round(face.Confidence, 4) : null,
            Quality = options.Extended ? quality.Of(picture, pyramid, face.Mesh.Region) : null,
        };
        person = Wants(FaceAttributes.Age | FaceAttributes.Gender)
            ? With(person, ageGender.Estimate(pyramid, face.Mesh.Region), wanted)
            : person;
        return Wants(FaceAttributes.Emotions | FaceAttributes.Mood)
            ? With(person, emotion.Estimate(pyramid, face.Mesh.Region), options)
            : person;

        bool Wants(FaceAttributes any) => (wanted & any) != 0;
    }

    private static Person With(Person person, AgeAndGender estimate, FaceAttributes wanted) => person with
    {
        Age = wanted.HasFlag(FaceAttributes.Age) ? (int)Math.Clamp(MathF.Round(estimate.Years), 0, OldestYears) : null,
        Gender = wanted.HasFlag(FaceAttributes.Gender) ? Percent.Gender(estimate.Male) : null,
    };

    private static Person With(Person person, EmotionShares shares, AnalysisOptions options) => person with
    {
        Mood = options.Attributes.HasFlag(FaceAttributes.Mood) ? Mood.Of(shares) : null,
        Emotions = options.Attributes.HasFlag(FaceAttributes.Emotions) ? Percent.Emotions(shares, options.Extended) : null,
    };

    private Ethnicity Ethnicity(PicturePyramid pyramid, LocatedFace face, bool on) =>
        on ? Percent.Ethnicity(ethnicity.Estimate(pyramid, face.Mesh.Region)) : SwitchedOff;
}

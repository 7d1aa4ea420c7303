using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Attributes;
using Face.Inference.Clothing;
using Face.Inference.Imaging;
using Face.Inference.Pose;

namespace Face.Inference.People;

/// <summary>Runs the nets that the options ask for on one face, and no others, and puts the reply's person together.</summary>
internal sealed class PersonComposer(HeadPose pose, FeatureNets features, AttributeHeads heads, EmotionNet emotion)
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
            Confidence = options.Extended ? Math.Round(face.Confidence, 4) : null,
        };
        person = Wants(FaceAttributes.Age | FaceAttributes.Gender | FaceAttributes.Ethnicity)
            ? With(person, features.Look(pyramid, face.Mesh.Region), options)
            : person;
        return Wants(FaceAttributes.Emotions | FaceAttributes.Mood)
            ? With(person, emotion.Look(pyramid, face.Mesh.Region), wanted)
            : person;

        bool Wants(FaceAttributes any) => (wanted & any) != 0;
    }

    private Person With(Person person, FaceFeatures seen, AnalysisOptions options) => person with
    {
        Age = options.Attributes.HasFlag(FaceAttributes.Age) ? WholeYears(heads.Age(seen).Years) : null,
        Gender = options.Attributes.HasFlag(FaceAttributes.Gender) ? Percent.Gender(heads.Male(seen)) : null,
        Ethnicity = !options.Attributes.HasFlag(FaceAttributes.Ethnicity) ? null
            : options.Ethnicity ? Percent.Ethnicity(heads.Ethnicity(seen))
            : SwitchedOff,
    };

    private static Person With(Person person, EmotionShares shares, FaceAttributes wanted) => person with
    {
        Mood = wanted.HasFlag(FaceAttributes.Mood) ? Mood.Of(shares) : null,
        Emotions = wanted.HasFlag(FaceAttributes.Emotions) ? Percent.Emotions(shares) : null,
    };

    private static int WholeYears(float years) => (int)Math.Clamp(MathF.Round(years), 0, OldestYears);
}

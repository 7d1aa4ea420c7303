using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Attributes;
using Face.Inference.Clothing;
using Face.Inference.Imaging;
using Face.Inference.Pose;
using Face.Inference.Quality;

namespace Face.Inference.People;

/// <summary>Puts the reply's person together, with what the options ask for and nothing else.</summary>
internal sealed class PersonComposer(HeadPose pose, FaceEstimator estimator, FaceQuality quality)
{
    private static readonly Ethnicity SwitchedOff = new(0, 0, 0, 0);

    public Person Compose(Picture picture, PicturePyramid pyramid, LocatedFace face, AnalysisOptions options)
    {
        var estimates = estimator.Estimate(pyramid, face.Mesh.Region, options);
        var person = new Person
        {
            Age = estimates.Age is { } age ? Years.Whole(age.Years) : null,
            Gender = estimates.Male is { } male ? Percent.Gender(male) : null,
            Mood = Wants(FaceAttributes.Mood) ? Mood.Of(estimates.Emotions!.Value) : null,
            Position = face.Position,
            Rotation = Wants(FaceAttributes.Rotation) ? FaceGeometry.Rotation(pose.Of(pyramid, face.Mesh), face.Points) : null,
            Landmarks = Wants(FaceAttributes.Landmarks) ? FaceGeometry.Landmarks(face.Points) : null,
            ClothingColors = Wants(FaceAttributes.ClothingColors) ? ClothingColours.Of(picture, face.Position, face.Mesh) : null,
            Ethnicity = !Wants(FaceAttributes.Ethnicity) ? null
                : estimates.Ethnicity is { } ethnicity ? Percent.Ethnicity(ethnicity)
                : SwitchedOff,
            Emotions = Wants(FaceAttributes.Emotions) ? Percent.Emotions(estimates.Emotions!.Value, options.Extended) : null,
        };
        return options.Extended ? Extended(person, picture, pyramid, face, estimates) : person;

        bool Wants(FaceAttributes attribute) => options.Attributes.HasFlag(attribute);
    }

    private Person Extended(Person person, Picture picture, PicturePyramid pyramid, LocatedFace face, FaceEstimates estimates) => person with
    {
        Confidence = Math.Round(face.Confidence, 4),
        AttributesConfidence = Confidences.Of(estimates),
        Quality = quality.Of(picture, pyramid, face.Mesh.Region),
    };
}

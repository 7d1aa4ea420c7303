using Face.Contracts;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Attributes;

/// <summary>Runs the nets and heads that the options ask for on one face, and no others.</summary>
internal sealed class FaceEstimator(FeatureNets nets, AttributeHeads heads, EmotionNet emotion)
{
    private const FaceAttributes FromFeatures = FaceAttributes.Age | FaceAttributes.Gender | FaceAttributes.Ethnicity;

    public FaceEstimates Estimate(PicturePyramid picture, FaceRegion face, AnalysisOptions options)
    {
        var wanted = options.Ethnicity ? options.Attributes : options.Attributes & ~FaceAttributes.Ethnicity;
        var features = (wanted & FromFeatures) != 0 ? nets.Look(picture, face) : null;
        return new()
        {
            Age = wanted.HasFlag(FaceAttributes.Age) ? SmallFaceAge.Restored(heads.Age(features!), face.LongSide) : null,
            Male = wanted.HasFlag(FaceAttributes.Gender) ? heads.Male(features!) : null,
            Ethnicity = wanted.HasFlag(FaceAttributes.Ethnicity) ? heads.Ethnicity(features!) : null,
            Emotions = (wanted & (FaceAttributes.Emotions | FaceAttributes.Mood)) != 0 ? emotion.Look(picture, face) : null,
        };
    }
}

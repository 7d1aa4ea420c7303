using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Attributes;

/// <param name="Years">Age, not yet limited.</param>
/// <param name="Male">Probability, 0..1.</param>
internal readonly record struct AgeAndGender(float Years, float Male)
{
    public static AgeAndGender Mean(params ReadOnlySpan<AgeAndGender> estimates)
    {
        var (years, male) = (0f, 0f);
        foreach (var estimate in estimates)
        {
            years += estimate.Years;
            male += estimate.Male;
        }

        return new(years / estimates.Length, male / estimates.Length);
    }
}

/// <summary>Age and gender as the mean of three nets; of two where the face is small.</summary>
internal sealed class AgeGenderEstimator(Nets nets)
{
    // Sides of the crops against the mesh's box, as measured for each net.
    private const float FaceResScale = 1.3f;
    private const float AgeGenderScale = 1.1f;

    // Caffe's mean in red, green, blue; the nets want blue first.
    private static readonly PixelCoding FaceResCoding = PixelCoding.BlueFirst(new Vector3(123.68f, 116.779f, 103.939f));

    private readonly CropNet faceRes = new(nets["faceres"], FaceResCoding);
    private readonly CropNet faceResDeep = new(nets["faceres-deep"], FaceResCoding);
    private readonly CropNet ageGender = new(nets["age-gender"], PixelCoding.Interleaved(mean: 0, deviation: 1));

    public AgeAndGender Estimate(PicturePyramid picture, FaceRegion face)
    {
        var (first, quick) = (FaceRes(faceRes, picture, face), Quick(picture, face));
        return face.IsSmall ? AgeAndGender.Mean(first, quick) : AgeAndGender.Mean(first, quick, FaceRes(faceResDeep, picture, face));
    }

    private AgeAndGender Quick(PicturePyramid picture, FaceRegion face)
    {
        using var output = ageGender.Run(picture, face.Square(AgeGenderScale));
        return new(output["age"][0], output["gender"][0]);
    }

    // A bin's index is taken for its years. The next number instead would suit UTKFace's adults (MAE 7.7 to 7.3) and fail FairFace's children.
    private static AgeAndGender FaceRes(CropNet net, PicturePyramid picture, FaceRegion face)
    {
        using var output = net.Run(picture, face.Square(FaceResScale));
        return new(Distribution.ExpectationOfTopTwo(output["age_prob"]), output["gender_male_prob"][0]);
    }
}

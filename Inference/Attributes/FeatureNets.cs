using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Attributes;

/// <summary>
/// The three nets that age, gender and ethnicity are told by, each on the face and, unless it is small, on its mirror image: FaceRes, the same net
/// trained further for the faces that this service cuts out, and a smaller one that knows children.
/// </summary>
internal sealed class FeatureNets(Nets nets)
{
    // Sides of the crops against the mesh's box, as measured for each net.
    public const float FaceResScale = 1.3f;
    private const float AgeGenderScale = 1.1f;

    /// <summary>Probabilities beyond this are as good as certain; it keeps their logits finite.</summary>
    private const float Certain = 0.9999f;

    private readonly CropNet faceRes = new(nets["faceres"], PixelCoding.BlueFirst(PixelCoding.CaffeMean));
    private readonly CropNet faceResTuned = new(nets["faceres-tuned"], PixelCoding.Planes(PixelCoding.CaffeMean, Vector3.One));
    private readonly CropNet ageGender = new(nets["age-gender"], PixelCoding.Interleaved(mean: 0, deviation: 1));

    public FaceFeatures Look(PicturePyramid picture, FaceRegion face)
    {
        var plain = Look(picture, face, mirrored: false);
        return face.IsSmall ? plain : FaceFeatures.Mean(plain, Look(picture, face, mirrored: true));
    }

    private FaceFeatures Look(PicturePyramid picture, FaceRegion face, bool mirrored)
    {
        using var first = faceRes.Run(picture, face.Square(FaceResScale), mirrored);
        using var second = faceResTuned.Run(picture, face.Square(FaceResScale), mirrored);
        using var third = ageGender.Run(picture, face.Square(AgeGenderScale), mirrored);
        var bins = first["age_prob"];
        return new(
            first["embedding"].ToArray(),
            bins.ToArray(),
            [Distribution.ExpectationOfTopTwo(bins), Distribution.Expectation(bins), third["age"][0]],
            [Logit(first["gender_male_prob"][0]), Logit(third["gender"][0])],
            new(Distribution.Expectation(second["age"]), second["male"][0], second["ethnicity"].ToArray()));
    }

    private static float Logit(float probability)
    {
        var p = Math.Clamp(probability, 1 - Certain, Certain);
        return MathF.Log(p / (1 - p));
    }
}

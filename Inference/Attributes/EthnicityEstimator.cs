using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Attributes;

/// <summary>Shares of the contract's four classes, 1 together.</summary>
internal readonly record struct EthnicityShares(float African, float Asian, float Caucasian, float Hispanic)
{
    public static EthnicityShares operator +(EthnicityShares a, EthnicityShares b) =>
        new(a.African + b.African, a.Asian + b.Asian, a.Caucasian + b.Caucasian, a.Hispanic + b.Hispanic);
}

/// <summary>Ethnicity from the gear net, on the face and, unless it is small, its mirror image.</summary>
internal sealed class EthnicityEstimator(Nets nets)
{
    // The crop's side against the mesh's box, and its shift towards the chin, as measured.
    private const float CropScale = 1.2f;
    private const float Down = 0.08f;

    private readonly CropNet gear = new(nets["gear"], PixelCoding.Interleaved(mean: 0, deviation: 255));

    public EthnicityShares Estimate(PicturePyramid picture, FaceRegion face)
    {
        var sum = Run(picture, face, mirrored: false);
        if (!face.IsSmall)
        {
            sum += Run(picture, face, mirrored: true);
        }

        var total = sum.African + sum.Asian + sum.Caucasian + sum.Hispanic;
        return new(sum.African / total, sum.Asian / total, sum.Caucasian / total, sum.Hispanic / total);
    }

    // White, black, asian, indian, other. The contract has no class for the fourth; the fifth holds most of the hispanic.
    private EthnicityShares Run(PicturePyramid picture, FaceRegion face, bool mirrored)
    {
        using var output = gear.Run(picture, face.Square(CropScale, Down), mirrored);
        var p = output["race"];
        return new(African: p[1], Asian: p[2], Caucasian: p[0], Hispanic: p[4]);
    }
}

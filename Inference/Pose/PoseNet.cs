using System.Numerics;
using Face.Inference.Attributes;
using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Pose;

/// <summary>A net of the Hopenet kind: yaw and pitch as distributions over bins of 3 degrees.</summary>
internal sealed class PoseNet(Nets nets)
{
    /// <summary>The crop's side against the mesh's box; 1.4 measured better than 1.6 (AFLW2000 yaw 4.9 to 3.4 degrees).</summary>
    private const float CropScale = 1.4f;

    /// <summary>The crop lies a little above the mesh's box, whose top is the hairline.</summary>
    private const float Down = -0.05f;

    // Bins are 3 degrees wide, the first at -99 (Hopenet).
    private const float BinDegrees = 3;
    private const float FirstBin = -99;

    // ImageNet's mean and deviation of values 0..1.
    private static readonly PixelCoding Coding =
        PixelCoding.Planes(255 * new Vector3(0.485f, 0.456f, 0.406f), 255 * new Vector3(0.229f, 0.224f, 0.225f));

    private readonly CropNet net = new(nets["pose"], Coding);

    public HeadAngles Look(PicturePyramid picture, FaceRegion region)
    {
        using var output = net.Run(picture, region.UprightSquare(CropScale, Down));
        // Its yaw is positive towards the image's left, its pitch upwards.
        return new(-Degrees(output["output"]), -Degrees(output["617"]));
    }

    private static float Degrees(ReadOnlySpan<float> logits) => Distribution.Expectation(Distribution.Softmax(logits)) * BinDegrees + FirstBin;
}

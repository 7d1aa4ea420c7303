using System.Numerics;
using Face.Inference.Attributes;
using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Pose;

/// <summary>A net of the Hopenet kind: yaw and pitch as distributions over bins of 3 degrees.</summary>
internal sealed class PoseNet(Nets nets)
{
    /// <summary>The crop's side against the mesh's box: the yaw's error on GENKI's training half is 4.4 degrees, at 1.4 it is 6.1.</summary>
    private const float CropScale = 1.2f;

    /// <summary>The crop lies a little above the mesh's box, whose top is the hairline.</summary>
    private const float Down = -0.05f;

    // Bins are 3 degrees wide, the first at -99 (Hopenet).
    private const float BinDegrees = 3;
    private const float FirstBin = -99;

    // ImageNet's mean and deviation of values 0..1.
    private static readonly PixelCoding Coding =
        PixelCoding.Planes(255 * new Vector3(0.485f, 0.456f, 0.406f), 255 * new Vector3(0.229f, 0.224f, 0.225f));

    private readonly CropNet net = new(nets["pose"], Coding);

    /// <summary>
    /// The mean of what it sees in the picture and in its mirror image (GENKI: 4.4 to 3.7 degrees); a small face gets one look. Angles are told
    /// as if the camera had been held upright.
    /// </summary>
    public HeadAngles Look(PicturePyramid picture, FaceRegion region)
    {
        var seen = Run(picture, region, mirrored: false);
        return region.IsSmall ? seen : HeadAngles.Mixed(seen, Run(picture, region, mirrored: true).Mirrored, share: 0.5f);
    }

    private HeadAngles Run(PicturePyramid picture, FaceRegion region, bool mirrored)
    {
        using var output = net.Run(picture, region.CameraSquare(CropScale, Down), mirrored);
        // Its yaw is positive towards the image's left, its pitch upwards.
        return new(-Degrees(output["output"]), -Degrees(output["617"]));
    }

    private static float Degrees(ReadOnlySpan<float> logits) => Distribution.Expectation(Distribution.Softmax(logits)) * BinDegrees + FirstBin;
}

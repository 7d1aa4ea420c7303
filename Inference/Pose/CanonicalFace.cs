using System.Numerics;

namespace Face.Inference.Pose;

/// <summary>
/// The points of MediaPipe's canonical face that its geometry pipeline fits by, with their weights: the stiff ones. Centimetres; x to the
/// viewer's right, y up, z towards the camera. From @mediapipe/face_mesh, geometry_pipeline_metadata_landmarks.binarypb (Apache-2.0).
/// </summary>
internal static class CanonicalFace
{
    /// <param name="Index">The mesh point that it belongs to.</param>
    /// <param name="Weight">Its weight in the fit.</param>
    internal readonly record struct Anchor(int Index, float Weight, Vector3 Position);

    public static readonly Anchor[] Anchors =
    [
        new(4, 0.07091f, new(0, -0.46317f, 7.58658f)),
        new(6, 0.0321f, new(0, 2.47325f, 5.78863f)),
        new(10, 0.008447f, new(0, 8.26178f, 4.48153f)),
        new(33, 0.058724f, new(-4.44586f, 2.66399f, 3.17342f)),
        new(54, 0.007667f, new(-6.27933f, 6.61543f, 1.42585f)),
        new(67, 0.009078f, new(-3.52396f, 8.00598f, 3.72916f)),
        new(117, 0.009792f, new(-5.25866f, 0.94581f, 2.97431f)),
        new(119, 0.014565f, new(-3.30068f, 0.86164f, 3.87278f)),
        new(121, 0.018591f, new(-1.82073f, 1.46795f, 4.22412f)),
        new(127, 0.005198f, new(-7.74309f, 2.365f, -2.00517f)),
        new(129, 0.120625f, new(-1.78579f, -0.97828f, 4.85047f)),
        new(132, 0.00556f, new(-7.2709f, -2.89092f, -2.25245f)),
        new(133, 0.053286f, new(-1.85643f, 2.58524f, 3.7579f)),
        new(136, 0.06689f, new(-5.08528f, -7.17859f, 0.71471f)),
        new(143, 0.014817f, new(-6.40757f, 2.23602f, 1.56084f)),
        new(147, 0.014263f, new(-6.23488f, -1.94443f, 1.66354f)),
        new(198, 0.025462f, new(-1.24681f, 0.2303f, 5.68104f)),
        new(205, 0.047252f, new(-3.83293f, -1.53733f, 4.13773f)),
        new(263, 0.058724f, new(4.44586f, 2.66399f, 3.17342f)),
        new(284, 0.007667f, new(6.27933f, 6.61543f, 1.42585f)),
        new(297, 0.009078f, new(3.52396f, 8.00598f, 3.72916f)),
        new(346, 0.009792f, new(5.25866f, 0.94581f, 2.97431f)),
        new(348, 0.014565f, new(3.30068f, 0.86164f, 3.87278f)),
        new(350, 0.018591f, new(1.82073f, 1.46795f, 4.22412f)),
        new(356, 0.005198f, new(7.74309f, 2.365f, -2.00517f)),
        new(358, 0.120625f, new(1.78579f, -0.97828f, 4.85047f)),
        new(361, 0.00556f, new(7.2709f, -2.89092f, -2.25245f)),
        new(362, 0.053286f, new(1.85643f, 2.58524f, 3.7579f)),
        new(365, 0.06689f, new(5.08528f, -7.17859f, 0.71471f)),
        new(372, 0.014817f, new(6.40757f, 2.23602f, 1.56084f)),
        new(376, 0.014263f, new(6.23488f, -1.94443f, 1.66354f)),
        new(420, 0.025462f, new(1.24681f, 0.2303f, 5.68104f)),
        new(425, 0.047252f, new(3.83293f, -1.53733f, 4.13773f)),
    ];
}

using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Pose;

/// <summary>Head angles from the mesh, and from a net of their own where the mesh is unsure.</summary>
internal sealed class HeadPose(PoseNet net)
{
    /// <summary>Beyond this yaw the net is better than the mesh (AFLW2000: at 35 a yaw error of 2.5 degrees, at 40 3.3).</summary>
    private const float LargestMeshYaw = 35;

    public HeadAngles Of(PicturePyramid picture, MeshFit mesh) =>
        mesh.SeesFace && HeadAngles.Of(mesh) is var angles && MathF.Abs(angles.Yaw) <= LargestMeshYaw
            ? angles
            : net.Look(picture, mesh.Region);
}

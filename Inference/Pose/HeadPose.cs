using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Pose;

/// <summary>Head angles from the mesh, and from a net of their own where the mesh is unsure.</summary>
internal sealed class HeadPose(PoseNet net)
{
    /// <summary>Beyond this yaw the net is better than the mesh (measured on AFLW2000 and Pointing'04).</summary>
    private const float LargestMeshYaw = 40;

    public HeadAngles Of(PicturePyramid picture, MeshFit mesh) =>
        mesh.SeesFace && HeadAngles.Of(mesh) is var angles && MathF.Abs(angles.Yaw) <= LargestMeshYaw
            ? angles
            : net.Look(picture, mesh.Region);
}

using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Pose;

/// <summary>Head angles from the mesh, and from a net of their own where the mesh is unsure.</summary>
internal sealed class HeadPose(PoseNet net)
{
    // Below this flag, and beyond this yaw, the net is better than the mesh (measured on AFLW2000 and Pointing'04).
    private const float MeshFlag = 0.5f;
    private const float MeshYaw = 40;

    public HeadAngles Of(PicturePyramid picture, MeshFit mesh)
    {
        var angles = HeadAngles.Of(mesh);
        return mesh.Flag < MeshFlag || MathF.Abs(angles.Yaw) > MeshYaw ? net.Look(picture, mesh.Region) : angles;
    }
}

using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Pose;

/// <summary>Head angles of the mesh and of a net of their own together: each errs where the other does not.</summary>
internal sealed class HeadPose(PoseNet net)
{
    /// <summary>
    /// The net's share. On GENKI's training half the yaw is off by 3.7 degrees from either alone and by 3.6 from both; in profile the mesh stops
    /// at 55 degrees, and of the pitch the net knows more (AFLW2000, offsets apart: 3.3 degrees against 4.4).
    /// </summary>
    private const float NetShare = 2 / 3f;

    public HeadAngles Of(PicturePyramid picture, MeshFit mesh) => PoseCorrection.Of(Measured(picture, mesh)).Turned(mesh.Region.CameraTurn);

    /// <summary>As a camera held upright would see the head: what the net, and the correction, know.</summary>
    private HeadAngles Measured(PicturePyramid picture, MeshFit mesh)
    {
        if (!mesh.SeesFace)
        {
            return net.Look(picture, mesh.Region);
        }

        var ofMesh = HeadAngles.Of(mesh).Turned(mesh.Region.CameraTurn.Back);
        return mesh.Region.IsSmall ? ofMesh : HeadAngles.Mixed(ofMesh, net.Look(picture, mesh.Region), NetShare);
    }
}

using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.Detection;

/// <summary>
/// What the middle layers of FaceRes see in a face's square. Its last layer, which tells people apart, tells faces from other things worse
/// (models/train/README.md).
/// </summary>
internal sealed class FeatureMaps(Nets nets)
{
    /// <summary>The crop's side against the mesh's box, as it was trained with; chosen near FaceRes' own.</summary>
    private const float CropScale = 1.35f;

    private readonly CropNet net = new(nets["faceres-maps"], PixelCoding.BlueFirst(PixelCoding.CaffeMean));

    /// <summary>The means of 1,536 maps.</summary>
    public float[] Of(SearchArea area, MeshFit fit) => TwoLooks.Mean(Run(area, fit, mirrored: false), Run(area, fit, mirrored: true));

    private float[] Run(SearchArea area, MeshFit fit, bool mirrored)
    {
        using var output = net.Run(area.Picture, fit.Region.Square(CropScale), mirrored, area.Outside);
        return output["maps"].ToArray();
    }
}

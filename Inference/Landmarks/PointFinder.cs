using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Imaging;

namespace Face.Inference.Landmarks;

/// <summary>The 68 points of a face from the mesh and two nets of their own.</summary>
internal sealed class PointFinder(Nets nets)
{
    private static readonly float FrScale = float.Parse(Environment.GetEnvironmentVariable("X_FRK") ?? "1.0");
    private static readonly float FaScale = float.Parse(Environment.GetEnvironmentVariable("X_FAK") ?? "1.1");
    private static readonly string Mode = Environment.GetEnvironmentVariable("X_LMK") ?? "fr";

    private readonly LandmarkNet fr = new(nets["landmark68-fr"], PixelCoding.Grey(mean: 0, deviation: 256), "output", FrScale);
    private readonly LandmarkNet fa = new(nets["landmark68"], PixelCoding.Interleaved(mean: 0, deviation: 1), "landmarks", FaScale);

    public FacePoints Find(PicturePyramid picture, MeshFit mesh)
    {
        var depth = MeshPoints.EyeDepth(mesh);
        var sources = new List<Vector2[]>();
        foreach (var c in Mode.Split('+'))
        {
            sources.Add(c switch { "fr" => fr.Points(picture, mesh.Region), "fa" => fa.Points(picture, mesh.Region), _ => MeshPoints.Of(mesh) });
        }

        var mean = new Vector2[68];
        for (var i = 0; i < 68; i++)
        {
            mean[i] = sources.Aggregate(Vector2.Zero, (sum, s) => sum + s[i]) / sources.Count;
        }

        return new(mean, depth);
    }
}

using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Imaging;

namespace Face.Inference.Landmarks;

/// <summary>
/// The 68 points of a face: the mean of two nets where they agree with the mesh, else the mesh's own. The nets are better on what they know
/// (dlib 3.4 against 6.1 % of the eye distance), the mesh stays with the face on masks, profiles and faces of a few pixels.
/// </summary>
internal sealed class PointFinder(Nets nets)
{
    // Sides of the crops against the mesh's box, and the first net's weight: the best of those tried on dlib9, HELEN and AFLW2000.
    private const float FirstScale = 1;
    private const float SecondScale = 1.1f;
    private const float FirstWeight = 2 / 3f;

    private readonly LandmarkNet first = new(nets["landmark68-fr"], PixelCoding.Grey(mean: 0, deviation: 256), "output", FirstScale);
    private readonly LandmarkNet second = new(nets["landmark68"], PixelCoding.Interleaved(mean: 0, deviation: 1), "landmarks", SecondScale);

    public FacePoints Find(PicturePyramid picture, MeshFit mesh)
    {
        var ofMesh = new FacePoints(MeshPoints.Of(mesh), MeshPoints.EyeDepth(mesh));
        if (!mesh.SeesFace)
        {
            return ofMesh;
        }

        var mean = Mean(first.Points(picture, mesh.Region), second.Points(picture, mesh.Region));
        var ofNets = ofMesh with { Points = mean };
        return ofNets.EyesAgreeWith(ofMesh) ? ofNets : ofMesh;
    }

    private static Vector2[] Mean(Vector2[] first, Vector2[] second)
    {
        var mean = new Vector2[first.Length];
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] = Vector2.Lerp(second[i], first[i], FirstWeight);
        }

        return mean;
    }
}

using System.Numerics;
using Face.Inference.Engine;
using Face.Inference.Imaging;

namespace Face.Inference.Landmarks;

/// <summary>
/// The 68 points of a face: the mean of two nets, with a third for the eyes, where they agree with the mesh; else the mesh's own. The nets are
/// better on what they know (dlib9 3.5 against 6.1 % of the eye distance), the mesh stays with the face on masks, profiles and faces of a few
/// pixels.
/// </summary>
internal sealed class PointFinder(Nets nets, EyeNet eyes)
{
    // Sides of the crops against the mesh's box, and the first net's weight: the best of those tried on dlib9, HELEN and AFLW2000.
    private const float FirstScale = 1;
    private const float SecondScale = 1.1f;
    private const float FirstWeight = 2 / 3f;

    /// <summary>The eye net's share of the eye points: HELEN's eyes within a tenth of their distance 90 to 93 %, alone worse on dlib9.</summary>
    private const float EyeWeight = 0.5f;

    private readonly LandmarkNet first = new(nets["landmark68-fr"], PixelCoding.Grey(mean: 0, deviation: 256), "output", FirstScale);
    private readonly LandmarkNet second = new(nets["landmark68"], PixelCoding.Interleaved(mean: 0, deviation: 1), "landmarks", SecondScale);

    public FacePoints Find(PicturePyramid picture, MeshFit mesh)
    {
        var ofMesh = new FacePoints(MeshPoints.Of(mesh), MeshPoints.EyeDepth(mesh));
        if (!mesh.SeesFace)
        {
            return ofMesh;
        }

        var points = Mixed(Second(picture, mesh.Region), first.Points(picture, mesh.Region), FirstWeight);
        if (!mesh.Region.IsSmall)
        {
            Mixed(points[FacePoints.Eyes], eyes.Points(picture, mesh), EyeWeight).CopyTo(points.AsSpan(FacePoints.Eyes));
        }

        var ofNets = ofMesh with { Points = points };
        return ofNets.EyesAgreeWith(ofMesh) ? ofNets : ofMesh;
    }

    /// <summary>
    /// The second net with its mirror image: HELEN's eyes within a tenth of their distance 92.5 to 93.7 %, AFLW2000's points 4.69 to 4.64 % of
    /// the eye distance. The first net gains nothing by it.
    /// </summary>
    private Vector2[] Second(PicturePyramid picture, FaceRegion face)
    {
        var points = second.Points(picture, face);
        return face.IsSmall ? points : Mixed(points, second.Points(picture, face, mirrored: true), share: 0.5f);
    }

    private static Vector2[] Mixed(Vector2[] from, Vector2[] to, float share)
    {
        var mixed = new Vector2[from.Length];
        for (var i = 0; i < mixed.Length; i++)
        {
            mixed[i] = Vector2.Lerp(from[i], to[i], share);
        }

        return mixed;
    }
}

using System.Numerics;

namespace Face.Inference.Landmarks;

/// <summary>The 468 mesh points of a face, in pixels of the picture; z grows away from the viewer.</summary>
/// <param name="Flag">The net's belief that it saw a face, 0..1.</param>
internal sealed record MeshFit(Vector3[] Points, float Flag)
{
    /// <summary>The flag above which there is a face (MediaPipe's).</summary>
    private const float FaceFlag = 0.5f;

    public bool SeesFace => Flag > FaceFlag;

    public FaceRegion Region { get; } = FaceRegion.Of(Points);
}

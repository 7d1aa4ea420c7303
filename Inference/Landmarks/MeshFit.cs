using System.Numerics;

namespace Face.Inference.Landmarks;

/// <summary>The 468 mesh points of a face, in pixels of the picture; z grows away from the viewer.</summary>
/// <param name="Flag">The net's belief that it saw a face, 0..1.</param>
internal sealed record MeshFit(Vector3[] Points, float Flag)
{
    public FaceRegion Region { get; } = FaceRegion.Of(Points);
}

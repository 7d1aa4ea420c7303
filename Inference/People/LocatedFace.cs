using Face.Contracts.Reply;
using Face.Inference.Landmarks;

namespace Face.Inference.People;

/// <summary>A face with its place in the reply.</summary>
/// <param name="Mesh">In decoded pixels: what crops are cut by.</param>
/// <param name="Points">In pixels of the full-size picture.</param>
internal sealed record LocatedFace(float Confidence, MeshFit Mesh, FacePoints Points, Position Position);

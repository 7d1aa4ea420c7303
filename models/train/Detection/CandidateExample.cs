using Face.Inference.Geometry;

namespace Face.Train.Detection;

/// <summary>A candidate of the detectors, and whether a label says that there is a face.</summary>
/// <param name="PictureSide">The picture's longer side, in pixels.</param>
/// <param name="Features">For the first verifier.</param>
/// <param name="Maps">What the verifier of unsure ones sees besides, with the places around.</param>
/// <param name="IsFace">None: neither right nor wrong to find, but seen beside the others.</param>
internal sealed record CandidateExample(string Set, string File, float PictureSide, Box Box, float[] Features, float[] Maps, bool? IsFace);

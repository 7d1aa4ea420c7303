namespace Face.Train.Heads;

/// <summary>A head that was fitted.</summary>
/// <param name="Name">Its name in <c>models.json</c>.</param>
/// <param name="File">The ONNX file.</param>
/// <param name="Report">Cross-validated figures, a line each.</param>
internal sealed record HeadResult(string Name, byte[] File, IReadOnlyList<string> Report);

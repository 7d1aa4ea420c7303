using System.Text.Json;
using System.Text.Json.Serialization;

namespace Face.Inference.Engine;

/// <summary>What the service reads of <c>models.json</c>.</summary>
/// <param name="Version">The version of the whole set, the reply's <c>model_version</c>.</param>
internal sealed record ModelManifest(string Version, IReadOnlyList<ModelEntry> Models);

/// <param name="Name">What the code calls it.</param>
/// <param name="File">Its file beside the manifest.</param>
/// <param name="Sha256">Lower-case hex of the file's hash.</param>
internal sealed record ModelEntry(string Name, string File, string Sha256, TensorEntry Input, IReadOnlyList<TensorEntry> Outputs);

/// <param name="Shape">Numbers, or a letter for a dimension that is free.</param>
internal sealed record TensorEntry(string Name, IReadOnlyList<JsonElement> Shape)
{
    /// <summary>The shape as ONNX Runtime tells it: -1 for what is free.</summary>
    public int[] Dimensions() => [.. Shape.Select(size => size.ValueKind == JsonValueKind.Number ? size.GetInt32() : -1)];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ModelManifestJson : JsonSerializerContext;

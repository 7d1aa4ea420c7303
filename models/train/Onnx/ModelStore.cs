using System.Security.Cryptography;
using System.Text.Json;

namespace Face.Train.Onnx;

/// <summary>The folder of the models: replaces a file and the hash that <c>models.json</c> has of it, and leaves the rest of that text as it is.</summary>
internal sealed class ModelStore(string folder)
{
    private readonly string manifest = Path.Combine(folder, "models.json");

    /// <exception cref="InvalidDataException">models.json has no model of that name: it is written by hand, once.</exception>
    public void Replace(string name, byte[] model)
    {
        var text = File.ReadAllText(manifest);
        using var json = JsonDocument.Parse(text);
        var entry = json.RootElement.GetProperty("models").EnumerateArray().FirstOrDefault(known => known.GetProperty("name").GetString() == name);
        if (entry.ValueKind == JsonValueKind.Undefined)
        {
            throw new InvalidDataException($"{manifest} has no model '{name}': add its entry first, with any 64 hex digits as its hash.");
        }

        File.WriteAllBytes(Path.Combine(folder, entry.GetProperty("file").GetString()!), model);
        var hash = Convert.ToHexStringLower(SHA256.HashData(model));
        // Within the entry: two new ones may have the same made-up hash.
        var raw = entry.GetRawText();
        var changed = raw.Replace(entry.GetProperty("sha256").GetString()!, hash, StringComparison.Ordinal);
        File.WriteAllText(manifest, text.Replace(raw, changed, StringComparison.Ordinal));
    }
}

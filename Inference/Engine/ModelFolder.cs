using System.Security.Cryptography;
using System.Text.Json;

namespace Face.Inference.Engine;

/// <summary>The folder of model files, each checked against its hash as it is read. What is wrong with it is one sentence.</summary>
internal sealed class ModelFolder
{
    private const string ManifestFile = "models.json";
    private readonly string path;

    private ModelFolder(string path, ModelManifest manifest) => (this.path, Manifest) = (path, manifest);

    public ModelManifest Manifest { get; }

    /// <exception cref="InvalidDataException">The manifest is missing or unreadable.</exception>
    public static ModelFolder Open(string path)
    {
        var file = Path.Combine(path, ManifestFile);
        try
        {
            var manifest = JsonSerializer.Deserialize(ReadFile(file), ModelManifestJson.Default.ModelManifest);
            return new(path, manifest ?? throw new InvalidDataException($"{file} is empty: restore it from the repository."));
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{file} is not a list of models ({wrong.Message}): restore it from the repository.", wrong);
        }
    }

    /// <exception cref="InvalidDataException">The manifest has no model of that name.</exception>
    public ModelEntry Entry(string name) =>
        Manifest.Models.FirstOrDefault(model => model.Name == name)
        ?? throw new InvalidDataException($"{Path.Combine(path, ManifestFile)} has no model '{name}': restore it from the repository.");

    /// <exception cref="InvalidDataException">The file is missing, or is not the one that the manifest names.</exception>
    public byte[] Read(ModelEntry model)
    {
        var file = Path.Combine(path, model.File);
        var bytes = ReadFile(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return hash == model.Sha256
            ? bytes
            : throw new InvalidDataException(
                $"{file} is not the file that {ManifestFile} names (its SHA-256 is {hash}): restore it from the repository.");
    }

    private static byte[] ReadFile(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{file} cannot be read ({wrong.Message}); Models:Path names the folder of the models.", wrong);
        }
    }
}

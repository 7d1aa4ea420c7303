using System.Security.Cryptography;
using Face.Train.Onnx;

namespace Face.Train.Faces;

/// <summary>
/// The service's models, but <c>faceres-tuned</c> as it was trained without the pictures kept out: only its answers on those say what the service's
/// own, which has learnt from all, will be worth on new faces. A folder that is there until it is disposed of.
/// </summary>
internal sealed class ModelsOfKeptOut : IDisposable
{
    private const string Tuned = "faceres-tuned";
    private const int HashLength = 8;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("face-train-");

    /// <exception cref="FileNotFoundException">The net is not there: it is trained first.</exception>
    public ModelsOfKeptOut(DirectoryInfo models, FileInfo net)
    {
        if (!net.Exists)
        {
            throw new FileNotFoundException($"{net} is missing: models/train/faceres/faceres_tuned.py without --all writes it (models/train/README.md).");
        }

        foreach (var file in models.EnumerateFiles())
        {
            file.CopyTo(System.IO.Path.Combine(Path, file.Name));
        }

        var bytes = File.ReadAllBytes(net.FullName);
        new ModelStore(Path).Replace(Tuned, bytes);
        Version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
    }

    public string Path => folder.FullName;

    /// <summary>Differs with the net.</summary>
    public string Version { get; }

    public void Dispose() => folder.Delete(recursive: true);
}

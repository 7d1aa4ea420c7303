using System.IO.Compression;
using Face.Gateway.Clients;

namespace Face.Clients.Tests.Examples;

/// <summary>The zip as a developer unpacks it, in a folder of its own that is deleted afterwards. One for all tests that only read it.</summary>
public sealed class ExamplesFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("face-examples-");

    public ExamplesFolder()
    {
        using var archive = new ZipArchive(new MemoryStream(Archive()));
        archive.ExtractToDirectory(root.FullName);
    }

    public string Path => System.IO.Path.Combine(root.FullName, "face-examples");

    internal static byte[] Archive() => ExamplesArchive.Build(EmbeddedFiles.Of("clients/"), EmbeddedFiles.Of("examples/"));

    public void Dispose() => root.Delete(recursive: true);
}

using System.IO.Compression;

namespace Face.Gateway.Clients;

/// <summary>The zip of the examples and the libraries that they use. The same files give the same bytes, whenever and wherever it is built.</summary>
internal static class ExamplesArchive
{
    public const string Name = "face-examples.zip";

    private const string Folder = "face-examples/";

    /// <summary>The earliest that a zip can tell.</summary>
    private static readonly DateTimeOffset Timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Unix modes of regular files, as a zip keeps them.</summary>
    private const int Program = 0x81ED << 16;
    private const int Text = 0x81A4 << 16;

    public static byte[] Build(SortedDictionary<string, byte[]> libraries, SortedDictionary<string, byte[]> examples)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in libraries.Concat(examples))
            {
                Add(archive, path, content);
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string path, byte[] content)
    {
        var entry = archive.CreateEntry(Folder + path, CompressionLevel.Optimal);
        entry.LastWriteTime = Timestamp;
        entry.ExternalAttributes = path.EndsWith(".sh", StringComparison.Ordinal) ? Program : Text;
        using var target = entry.Open();
        target.Write(content);
    }
}

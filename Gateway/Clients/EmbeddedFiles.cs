namespace Face.Gateway.Clients;

/// <summary>Files that the build has put into the assembly, by their path inside their folder, in the order of the paths' bytes.</summary>
internal static class EmbeddedFiles
{
    /// <param name="folder">The first part of the resources' names, with its slash.</param>
    public static SortedDictionary<string, byte[]> Of(string folder)
    {
        var assembly = typeof(EmbeddedFiles).Assembly;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            files[name[folder.Length..]] = new BinaryReader(resource).ReadBytes((int)resource.Length);
        }

        return files;
    }
}

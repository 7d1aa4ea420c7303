using Microsoft.AspNetCore.StaticFiles;

namespace Face.Gateway.Site;

/// <summary>The site's files as the build left them beside the program, read once.</summary>
internal sealed class SiteFiles
{
    private const string Utf8 = "; charset=utf-8";

    private readonly string root = Path.Combine(AppContext.BaseDirectory, "site");
    private readonly FileExtensionContentTypeProvider types = new();

    public SiteFiles() => Assets = Read(Path.Combine(root, "wwwroot", "assets"));

    /// <summary>What is served under <c>/assets/</c>, by the path below it.</summary>
    public IReadOnlyDictionary<string, SiteAsset> Assets { get; }

    /// <summary>The text of a file that pages are made from.</summary>
    public string Text(string path) => File.ReadAllText(Path.Combine(root, path));

    /// <summary>The paths of the files in a folder, in the order of their names.</summary>
    public IEnumerable<string> List(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), pattern).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(root, file));

    private Dictionary<string, SiteAsset> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'),
            file => new SiteAsset(File.ReadAllBytes(file), TypeOf(file)),
            StringComparer.Ordinal);

    private string TypeOf(string file) => types.TryGetContentType(file, out var type)
        ? type.StartsWith("text/", StringComparison.Ordinal) || type == "image/svg+xml" ? type + Utf8 : type
        : "application/octet-stream";
}

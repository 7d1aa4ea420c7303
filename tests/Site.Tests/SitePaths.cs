using Face.Testing;

namespace Face.Site.Tests;

/// <summary>Every page of the site.</summary>
internal static class SitePaths
{
    public static string DocsFolder { get; } = Path.Combine(Repository.Root, "docs", "site");

    /// <summary>The docs' Markdown files, in order.</summary>
    public static IEnumerable<string> DocsFiles => Directory.EnumerateFiles(DocsFolder, "*.md").Order(StringComparer.Ordinal);

    public static IEnumerable<string> All => ["/", "/playground", "/docs/reference", .. DocsFiles.Select(PathOf)];

    /// <summary>Where a Markdown file is served: the first one at the docs' root.</summary>
    public static string PathOf(string file) => file == DocsFiles.First() ? "/docs" : $"/docs/{Path.GetFileNameWithoutExtension(file)[3..]}";
}

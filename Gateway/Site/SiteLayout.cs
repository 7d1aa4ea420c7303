using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Face.Gateway.Site;

/// <summary>Puts a page into the frame that all pages share: header, navigation, footer.</summary>
internal sealed partial class SiteLayout(SiteFiles files)
{
    private readonly string frame = files.Text("Pages/layout.html");

    /// <summary>The whole document. What it loads from <c>/assets/</c> gets the file's version, so that browsers may keep it for good.</summary>
    public string Render(SitePage page)
    {
        var document = frame
            .Replace("{{title}}", HtmlEncoder.Default.Encode(page.Title), StringComparison.Ordinal)
            .Replace("{{description}}", HtmlEncoder.Default.Encode(page.Description), StringComparison.Ordinal)
            .Replace("{{head}}", page.Head, StringComparison.Ordinal)
            .Replace("{{content}}", page.Content, StringComparison.Ordinal);
        return Asset().Replace(MarkCurrent(document, page.Path), Versioned);
    }

    /// <summary>The navigation's entry whose address the page's own begins with.</summary>
    private static string MarkCurrent(string document, string path) => NavigationLink().Replace(document, link =>
        path == link.Groups[1].Value || path.StartsWith(link.Groups[1].Value + "/", StringComparison.Ordinal)
            ? $"{link.Value} aria-current=\"page\""
            : link.Value);

    private string Versioned(Match asset) =>
        files.Assets.TryGetValue(asset.Groups[1].Value, out var file) ? $"{asset.Value}?v={file.Version}" : asset.Value;

    [GeneratedRegex("""(?<=(?:src|href)=")/assets/([^"?]+)(?=")""")]
    private static partial Regex Asset();

    [GeneratedRegex("<a data-nav href=\"([^\"]+)\"")]
    private static partial Regex NavigationLink();
}

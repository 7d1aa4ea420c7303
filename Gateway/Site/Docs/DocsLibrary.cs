using System.Text.Encodings.Web;
using System.Text.Json;

namespace Face.Gateway.Site.Docs;

/// <summary>The documentation, rendered once from the Markdown files: their names give order and address (<c>10-getting-started.md</c>).</summary>
internal sealed class DocsLibrary
{
    /// <summary>Where the first file is served; the others lie below.</summary>
    private const string Root = "/docs";

    /// <summary>The parts of the contents, by the first digit of a file's name.</summary>
    private static readonly Dictionary<char, string> Parts = new() { ['1'] = "Start", ['2'] = "In production", ['3'] = "More" };

    private readonly DocsArticle[] articles;

    public DocsLibrary(SiteFiles files)
    {
        var markdown = new DocsMarkdown(files);
        articles = [.. files.List("docs", "*.md").Select((name, index) => markdown.Read(name, PathOf(name, index), PartOf(name)))];
        var frame = files.Text("Pages/docs.html");
        Pages = [.. articles.Select(article => ToPage(article, frame))];
        SearchIndex = SiteAsset.OfText(JsonSerializer.Serialize(articles.SelectMany(article => article.Sections), JsonSerializerOptions.Web),
            "application/json; charset=utf-8");
    }

    public IReadOnlyList<SitePage> Pages { get; }

    /// <summary>Every section's address, titles and words, for the search in the browser.</summary>
    public SiteAsset SearchIndex { get; }

    private static string PathOf(string name, int index) => index == 0 ? Root : $"{Root}/{Path.GetFileNameWithoutExtension(name)[3..]}";

    private static string PartOf(string name) => Parts[Path.GetFileName(name)[0]];

    private SitePage ToPage(DocsArticle article, string frame)
    {
        var content = frame
            .Replace("{{contents}}", Contents(article), StringComparison.Ordinal)
            .Replace("{{outline}}", Outline(article), StringComparison.Ordinal)
            .Replace("{{next}}", Next(article), StringComparison.Ordinal)
            .Replace("{{article}}", article.Html, StringComparison.Ordinal);
        return new SitePage(article.Path, $"{article.Title} - Face", article.Summary, content)
        {
            Head = "<link rel=\"stylesheet\" href=\"/assets/docs.css\">\n<script type=\"module\" src=\"/assets/docs.js\"></script>\n",
        };
    }

    private string Contents(DocsArticle current) => string.Concat(articles.GroupBy(article => article.Part).Select(part =>
    {
        var entries = string.Concat(part.Select(article => ContentsEntry(article, article == current)));
        return $"<h2>{part.Key}</h2><ul>{entries}{ReferenceEntry(part.Key)}</ul>";
    }));

    private static string ContentsEntry(DocsArticle article, bool isCurrent) =>
        $"<li><a href=\"{article.Path}\"{(isCurrent ? " aria-current=\"page\"" : "")}>{HtmlEncoder.Default.Encode(article.Title)}</a></li>";

    private static string ReferenceEntry(string part) =>
        part == Parts['3'] ? "<li><a href=\"/docs/reference\">API reference</a></li>" : "";

    private static string Outline(DocsArticle article) => string.Concat(article.Sections.Skip(1).Select(section =>
        $"<li><a href=\"{section.Path}\">{HtmlEncoder.Default.Encode(section.Heading)}</a></li>"));

    private string Next(DocsArticle article)
    {
        var next = articles.SkipWhile(other => other != article).Skip(1).FirstOrDefault();
        return next is null ? "" : $"<a class=\"button\" href=\"{next.Path}\">Next: {HtmlEncoder.Default.Encode(next.Title)}</a>";
    }
}

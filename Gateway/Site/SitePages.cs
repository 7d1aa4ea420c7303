using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Face.Gateway.Demo;
using Face.Gateway.Site.Docs;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Site;

/// <summary>Every page, made when it is first asked for under an address.</summary>
internal sealed class SitePages(
    SiteFiles files, SiteLayout layout, DocsLibrary docs, IOptions<SiteOptions> options, IOptions<DemoOptions> demo, IHostEnvironment environment)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Whoever makes up host names gets pages that are not kept.</summary>
    private const int MostKept = 512;

    private readonly ConcurrentDictionary<(string Address, string Path), SiteAsset> kept = [];

    private string Key => environment.IsDevelopment() ? DemoOptions.DevelopmentKey : "YOUR_APP_KEY";

    public IReadOnlyList<SitePage> All => [Home(), Playground(), Reference(), .. docs.Pages];

    /// <summary>The page's document, with the visitor's address in its examples.</summary>
    public SiteAsset Document(SitePage page, HttpRequest request) =>
        Keep(page.Path, AddressOf(request), address => Fill(layout.Render(page), address, Html));

    /// <summary>A file of the site's sources that names the address, such as the OpenAPI document.</summary>
    public SiteAsset File(string path, string contentType, HttpRequest request) =>
        Keep(path, AddressOf(request), address => Fill(files.Text(path), address, contentType));

    private SiteAsset Keep(string path, string address, Func<string, SiteAsset> make)
    {
        if (kept.TryGetValue((address, path), out var known))
        {
            return known;
        }

        var made = make(address);
        return kept.Count < MostKept ? kept.GetOrAdd((address, path), made) : made;
    }

    /// <summary>As the client wrote it, so it is encoded.</summary>
    private SiteAsset Fill(string text, string address, string contentType) => SiteAsset.OfText(
        text.Replace("{{address}}", HtmlEncoder.Default.Encode(address), StringComparison.Ordinal).Replace("{{key}}", Key, StringComparison.Ordinal),
        contentType);

    private string AddressOf(HttpRequest request) => options.Value.Address ?? $"{request.Scheme}://{request.Host}";

    private SitePage Home() => new(
        "/",
        "Face: a photo in, JSON out",
        "A face-analysis API: send a photo, get age, gender, mood, position, rotation, 70 points and more.",
        files.Text("Pages/home.html"))
    {
        Head = Style("overlay.css") + Style("home.css") + Module("home.js"),
    };

    private SitePage Playground() => new(
        "/playground",
        "Playground - Face",
        "Try the Face API on a photo, an address or your webcam, and take the request home as code.",
        files.Text("Pages/playground.html")
            .Replace("{{demo}}", demo.Value.IsOn ? "on" : "off", StringComparison.Ordinal)
            .Replace("{{options}}", demo.Value.IsOn ? "" : " open", StringComparison.Ordinal)
            .Replace("{{demo-rate}}", demo.Value.RatePerSecondText, StringComparison.Ordinal))
    {
        Head = Style("overlay.css") + Style("playground.css") + Module("playground/main.js"),
        Policy = ContentPolicy.Playground,
    };

    private SitePage Reference() => new(
        "/docs/reference",
        "API reference - Face",
        "Every field of the Face API, from its OpenAPI document.",
        files.Text("Pages/reference.html"))
    {
        Head = Style("reference.css") + Module("reference.js"),
        Policy = ContentPolicy.Reference,
    };

    private static string Style(string file) => $"<link rel=\"stylesheet\" href=\"/assets/{file}\">\n";

    private static string Module(string file) => $"<script type=\"module\" src=\"/assets/{file}\"></script>\n";
}

using System.Net;
using System.Text.RegularExpressions;
using Face.Testing;

namespace Face.Site.Tests;

/// <summary>No page points into nothing: neither the site's, nor the examples, nor the portal's pages that need no session.</summary>
public sealed partial class LinkTests(FaceSystem face)
{
    private static readonly string[] PortalPages = ["/pricing", "/account/sign-in", "/account/sign-up", "/account/forgot-password"];

    private static IEnumerable<string> ExamplePages =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "web"), "*.html").Select(file => "/examples/" + Path.GetFileName(file));

    [Fact]
    public async Task Every_link_and_file_of_the_pages_is_there()
    {
        using var http = new HttpClient();
        var documents = new Dictionary<Uri, string>();
        foreach (var path in SitePaths.All.Concat(ExamplePages).Concat(PortalPages))
        {
            var address = new Uri(face.Address, path);
            documents[address] = await http.GetStringAsync(address, TestContext.Current.CancellationToken);
        }

        var links = documents.SelectMany(page => Link().Matches(page.Value).Select(link => (Page: page.Key, To: LinkFrom(page.Key, link))));

        Assert.All(
            links.Where(link => link.To.Authority == face.Address.Authority).DistinctBy(link => link.To.AbsoluteUri),
            link => AssertThere(http, documents, link.Page, link.To));
    }

    private static Uri LinkFrom(Uri page, Match link) => new(page, WebUtility.HtmlDecode(link.Groups[1].Value));

    private static void AssertThere(HttpClient http, Dictionary<Uri, string> documents, Uri page, Uri link)
    {
        // Two addresses that differ in their fragments alone are equal.
        if (documents.TryGetValue(link, out var document))
        {
            var isThere = link.Fragment is "" || document.Contains($"id=\"{link.Fragment[1..]}\"", StringComparison.Ordinal);
            Assert.True(isThere, $"{page} points to {link}, which has no such heading.");
            return;
        }

        using var response = http.Send(new HttpRequestMessage(HttpMethod.Get, link), TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{page} points to {link}, which answers {(int)response.StatusCode}.");
    }

    /// <summary>No link has a tag inside: that is HTML shown as code.</summary>
    [GeneratedRegex("""\s(?:href|src|action)="([^"<]+)["]""")]
    private static partial Regex Link();
}

using System.Text.RegularExpressions;

namespace Face.Site.Tests;

/// <summary>No page points into nothing.</summary>
public sealed partial class LinkTests(FaceSystem face)
{
    [Fact]
    public async Task Every_link_and_file_of_the_pages_is_there()
    {
        using var http = new HttpClient { BaseAddress = face.Address };
        var documents = new Dictionary<string, string>();
        foreach (var path in SitePaths.All)
        {
            documents[path] = await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        }

        var links = documents.SelectMany(page => Link().Matches(page.Value).Select(link => (Page: page.Key, To: link.Groups[1].Value)));

        Assert.All(links.DistinctBy(link => link.To), link => AssertThere(http, documents, link.Page, link.To));
    }

    private static void AssertThere(HttpClient http, Dictionary<string, string> documents, string page, string link)
    {
        var (path, anchor) = link.Split('#') switch { [var p, var a] => (p == "" ? page : p, a), var whole => (whole[0], null) };
        if (documents.TryGetValue(path, out var document))
        {
            var isThere = anchor is null || document.Contains($"id=\"{anchor}\"", StringComparison.Ordinal);
            Assert.True(isThere, $"{page} points to {link}, which has no such heading.");
            return;
        }

        using var response = http.Send(new HttpRequestMessage(HttpMethod.Head, path), TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{page} points to {link}, which answers {(int)response.StatusCode}.");
    }

    /// <summary>Addresses on this host. The account, the prices and the examples have tests of their own.</summary>
    [GeneratedRegex("""(?:href|src)="((?!/account|/pricing|/examples)[/#][^"]*)["]""")]
    private static partial Regex Link();
}

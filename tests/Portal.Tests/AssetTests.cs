using System.Net;
using System.Text.RegularExpressions;
using Face.Portal.Tests.Running;

namespace Face.Portal.Tests;

public sealed partial class AssetTests(Servers servers, SharedPortal shared)
{
    [Fact]
    public async Task The_style_sheet_answers_HEAD_as_it_answers_GET_without_the_body()
    {
        var portal = await shared.StartAsync(servers);
        using var visitor = portal.Visit();
        var address = StyleSheet().Match(await visitor.ReadAsync("/account/sign-in")).Value;

        using var whole = await visitor.GetAsync(address);
        using var question = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await visitor.SendAsync(question);

        Assert.Equal((HttpStatusCode.OK, "text/css"), (head.StatusCode, head.Content.Headers.ContentType?.MediaType));
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("/account/portal\\.css\\?v=[0-9a-f]+")]
    private static partial Regex StyleSheet();
}

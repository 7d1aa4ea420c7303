using Face.Browser;
using Face.Testing;

namespace Face.Clients.Tests.Script;

/// <summary>Wrong options of <c>FACE.sendFaceRequest</c>: an error on the console, false, no callback and no request.</summary>
public sealed class OptionTests(RedisServer redis, Chromium chromium)
{
    [Theory]
    [InlineData("undefined", "the options are missing")]
    [InlineData("null", "the options are missing")]
    [InlineData("{ app_key: key, url: 'https://example.com/a.jpg' }", "onSuccessCallback")]
    [InlineData("{ app_key: key, url: 'https://example.com/a.jpg', onSuccessCallback: 'done' }", "onSuccessCallback")]
    [InlineData("{ app_key: key, url: 'https://example.com/a.jpg', onSuccessCallback: ok, onFailureCallback: 'failed' }", "onFailureCallback")]
    [InlineData("{ app_key: key, onSuccessCallback: ok, onFailureCallback: failed }", "either img or url")]
    [InlineData("{ app_key: key, url: '', onSuccessCallback: ok, onFailureCallback: failed }", "either img or url")]
    [InlineData("{ app_key: key, url: 'https://example.com/a.jpg', img: jpeg([1]), onSuccessCallback: ok }", "either img or url")]
    [InlineData("{ app_key: key, img: 'picture', onSuccessCallback: ok, onFailureCallback: failed }", "img must be")]
    [InlineData("{ app_key: key, img: new Blob(['text'], { type: 'text/plain' }), onSuccessCallback: ok }", "img must be")]
    [InlineData("{ app_key: key, url: 5, onSuccessCallback: ok, onFailureCallback: failed }", "url must be")]
    [InlineData("{ url: 'https://example.com/a.jpg', onSuccessCallback: ok, onFailureCallback: failed }", "app_key is missing")]
    [InlineData("{ app_key: '', img: jpeg([1]), onSuccessCallback: ok, onFailureCallback: failed }", "app_key is missing")]
    [InlineData("{ app_key: 5, img: jpeg([1]), onSuccessCallback: ok, onFailureCallback: failed }", "app_key must be")]
    [InlineData("{ destination: 5, img: jpeg([1]), onSuccessCallback: ok, onFailureCallback: failed }", "destination must be")]
    [InlineData("{ destination: 'http://', img: jpeg([1]), onSuccessCallback: ok, onFailureCallback: failed }", "destination is no address")]
    public async Task Options_that_are_wrong_are_refused(string options, string problem)
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var result = await page.RunAsync($$"""
            async () => {
              let called = 0;
              const [ok, failed] = [() => called++, () => called++];
              const sent = FACE.sendFaceRequest({{options}});
              await new Promise((resolve) => setTimeout(resolve));
              return [sent, called];
            }
            """);

        Assert.Equal("[false,0]", result.GetRawText());
        Assert.Contains(problem, Assert.Single(page.Tab.Errors), StringComparison.Ordinal);
        Assert.Null(page.Gateway.Fetcher.Asked);
    }
}

using System.Text.Json;
using Face.Browser;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Script;

/// <summary><c>FACE.sendFaceRequest</c> from a page of another origin, with the endpoint of the server that the script came from.</summary>
public sealed class SendFaceRequestTests(RedisServer redis, Chromium chromium)
{
    [Fact]
    public async Task A_picture_gets_the_reply()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var answer = await page.RunAsync("bytes => answer({ app_key: key, img: jpeg(bytes) })", RunningGateway.Picture.Select(b => (int)b));

        Assert.True(answer.GetProperty("sent").GetBoolean());
        Assert.Equal(29, answer.GetProperty("reply").GetProperty("people")[0].GetProperty("age").GetInt32());
        Assert.Equal(InternalPaths.AnalyzeImage, page.Gateway.Fetcher.Asked?.Path);
        Assert.Equal(RunningGateway.Picture, page.Gateway.Fetcher.Asked?.Body);
        Assert.Empty(page.Tab.Errors);
    }

    [Fact]
    public async Task An_address_gets_the_reply()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var answer = await page.RunAsync("() => answer({ app_key: key, url: 'https://example.com/a.jpg', img: undefined })");

        Assert.Equal(0, answer.GetProperty("reply").GetProperty("error_code").GetInt32());
        Assert.Equal("https://example.com/a.jpg", page.Gateway.Fetcher.Asked?.Text);
    }

    [Fact]
    public async Task A_refusal_is_told_by_code_and_sentence()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Gateway.Fetcher.Answer = ScriptedFetcher.Fails(new Failure(ErrorCode.RemoteImage, "The remote server does not answer."));

        var answer = await page.RunAsync("() => answer({ app_key: key, url: 'https://example.com/a.jpg' })");

        Expect(answer, 1300, "FACE request failed : The remote server does not answer.");
    }

    [Fact]
    public async Task A_wrong_key_is_told()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var answer = await page.RunAsync("() => answer({ app_key: 'nonsense', url: 'https://example.com/a.jpg' })");

        Assert.Equal(1100, answer.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Another_status_is_told()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Origin.Map("/own/", "text/html", [], "503 Service Unavailable");

        var answer = await page.RunAsync("() => answer({ destination: '/own/', url: 'https://example.com/a.jpg' })");

        Expect(answer, 503, "HTTP request failed.");
    }

    [Fact]
    public async Task No_answer_at_all_is_told()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var answer = await page.RunAsync("() => answer({ destination: 'http://127.0.0.1:1/', url: 'https://example.com/a.jpg' })");

        Expect(answer, 0, "HTTP request failed.");
    }

    [Fact]
    public async Task An_answer_that_is_no_reply_is_a_malfunction()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Origin.Map("/own/", "text/html", "<html>"u8.ToArray());

        var answer = await page.RunAsync("() => answer({ destination: '/own/', url: 'https://example.com/a.jpg' })");

        Expect(answer, 1000, "FACE request failed : the answer is not one of Face.");
    }

    [Fact]
    public async Task A_destination_of_ones_own_needs_no_key_and_gets_the_csrf_token()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Origin.Map("/own/", "application/json", """{"error_code":0,"people":[]}"""u8.ToArray());

        var answer = await page.RunAsync("() => answer({ destination: '/own/', csrf_token: 'abc', url: 'https://example.com/a.jpg' })");

        Assert.True(answer.GetProperty("sent").GetBoolean());
        var request = Assert.Single(page.Origin.Requests, request => request.Target == "/own/");
        Assert.Equal(("POST", "abc"), (request.Method, request.Headers["X-CSRFToken"]));
    }

    [Fact]
    public async Task A_csrf_token_may_go_to_another_origin()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var answer = await page.RunAsync("() => answer({ app_key: key, csrf_token: 'abc', url: 'https://example.com/a.jpg' })");

        Assert.Equal(0, answer.GetProperty("reply").GetProperty("error_code").GetInt32());
    }

    [Fact]
    public async Task An_error_in_the_success_callback_is_the_pages_own()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var failed = await page.RunAsync("""
            () => new Promise((resolve) => {
              addEventListener('error', () => setTimeout(() => resolve('uncaught')));
              FACE.sendFaceRequest({ app_key: key, url: 'https://example.com/a.jpg',
                onSuccessCallback: () => { throw new Error('of the page'); }, onFailureCallback: () => resolve('failure') });
            })
            """);

        Assert.Equal("uncaught", failed.GetString());
    }

    [Fact]
    public async Task A_failure_without_a_callback_for_it_is_silent()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        await page.RunAsync("() => FACE.sendFaceRequest({ app_key: 'nonsense', url: 'https://example.com/a.jpg', onSuccessCallback: () => { } })");
        await page.RunAsync("() => answer({ app_key: key, url: 'https://example.com/a.jpg' })");

        Assert.Empty(page.Tab.Errors);
    }

    private static void Expect(JsonElement answer, int code, string text)
    {
        Assert.True(answer.GetProperty("sent").GetBoolean());
        Assert.Equal((code, text), (answer.GetProperty("code").GetInt32(), answer.GetProperty("text").GetString()));
    }
}

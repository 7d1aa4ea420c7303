using System.Text.Json;
using Face.Browser;
using Face.Contracts;
using Face.Testing;

namespace Face.Clients.Tests.EsModule;

/// <summary><c>detect</c> of <c>face.mjs</c>, imported by a page of another origin.</summary>
public sealed class DetectTests(RedisServer redis, Chromium chromium)
{
    /// <summary>Tells an error of the module as an object.</summary>
    private const string Caught = """
        .catch((e) => ({ name: e.name, code: e.code, message: e.message, status: e.status, retryAfter: e.retryAfter, requestId: e.requestId }))
        """;

    [Fact]
    public async Task A_blob_is_sent_with_its_options()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var reply = await DetectAsync(page, """
            jpeg([255, 216, 255, 1]), { key, attributes: ['age', 'mood'], maxPeople: 3, ethnicity: false, extended: true, idempotencyKey: 'one' }
            """);

        Assert.Equal(29, reply.GetProperty("people")[0].GetProperty("age").GetInt32());
        Assert.Equal([0xFF, 0xD8, 0xFF, 1], page.Gateway.Fetcher.Asked!.Body);
        var options = page.Gateway.Fetcher.Asked.Options!;
        Assert.Equal(FaceAttributes.Age | FaceAttributes.Mood, options.Attributes);
        Assert.Equal((3, true), (options.MaxPeople, options.Extended));
        Assert.Empty(page.Tab.Errors);
    }

    [Theory]
    [InlineData("'https://example.com/a.jpg'")]
    [InlineData("new URL('https://example.com/a.jpg')")]
    public async Task An_address_is_sent_as_one(string picture)
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        await DetectAsync(page, $"{picture}, {{ key }}");

        Assert.Equal("https://example.com/a.jpg", page.Gateway.Fetcher.Asked?.Text);
    }

    [Fact]
    public async Task A_refusal_is_a_face_error_with_all_that_is_known()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Gateway.HasApp(rate: 0.25);
        await DetectAsync(page, "'https://example.com/a.jpg', { key }");

        var error = await DetectAsync(page, "'https://example.com/a.jpg', { key }");

        Assert.Equal(("FaceError", 1401, 200), Told(error));
        Assert.InRange(error.GetProperty("retryAfter").GetInt32(), 3, 4);
        Assert.Matches("^[0-9a-f]{32}$", error.GetProperty("requestId").GetString()!);
        Assert.True(error.GetProperty("message").GetString()!.Length > 20);
    }

    [Theory]
    [InlineData("/html", 200)]
    [InlineData("/broken", 502)]
    public async Task What_is_no_reply_is_a_face_error_with_the_status(string path, int status)
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        page.Origin.Map("/html", "text/html", "<html>"u8.ToArray());
        page.Origin.Map("/broken", "application/json", "{}"u8.ToArray(), "502 Bad Gateway");

        var error = await DetectAsync(page, $"'https://example.com/a.jpg', {{ endpoint: '{path}' }}");

        Assert.Equal(("FaceError", 0, status), Told(error));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_face_error_without_a_status()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        Assert.Equal(("FaceError", 0, 0), Told(await DetectAsync(page, "'https://example.com/a.jpg', { key, endpoint: 'http://127.0.0.1:1/' }")));
    }

    [Theory]
    [InlineData("new Date(), { key }")]
    [InlineData("undefined")]
    public async Task What_is_no_picture_is_a_type_error(string arguments)
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        Assert.Equal("TypeError", (await DetectAsync(page, arguments)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_abort_ends_the_request_with_its_own_reason()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        var (asked, gone) = (new TaskCompletionSource(), new TaskCompletionSource());
        page.Gateway.Fetcher.Answer = context =>
        {
            context.RequestAborted.Register(gone.SetResult);
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        var asking = DetectAsync(page, "'https://example.com/a.jpg', { key, signal: (window.control = new AbortController()).signal }");
        await asked.Task.WaitAsync(Tab.Limit, TestContext.Current.CancellationToken);
        await page.RunAsync("() => control.abort(new DOMException('enough', 'AbortError'))");

        Assert.Equal("enough", (await asking).GetProperty("message").GetString());
        await gone.Task.WaitAsync(Tab.Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_abort_while_the_reply_arrives_keeps_its_reason_too()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        var begun = new TaskCompletionSource();
        page.Origin.Map("/slow", async exchange =>
        {
            await exchange.HeadAsync("200 OK", "Content-Type: application/json", "Content-Length: 1000");
            await exchange.WriteAsync("{"u8.ToArray());
            begun.SetResult();
            await exchange.DelayAsync(Timeout.InfiniteTimeSpan);
        });

        var asking = DetectAsync(page, """
            'https://example.com/a.jpg', { endpoint: '/slow', signal: (window.control = new AbortController()).signal }
            """);
        await begun.Task.WaitAsync(Tab.Limit, TestContext.Current.CancellationToken);
        await page.RunAsync("() => control.abort(new DOMException('enough', 'AbortError'))");

        Assert.Equal("enough", (await asking).GetProperty("message").GetString());
    }

    private static Task<JsonElement> DetectAsync(ForeignPage page, string arguments) =>
        page.RunAsync($"async () => {{ const face = await import(`${{gateway}}/face.mjs`); return face.detect({arguments}){Caught}; }}");

    private static (string?, int, int) Told(JsonElement error) =>
        (error.GetProperty("name").GetString(), error.GetProperty("code").GetInt32(), error.GetProperty("status").GetInt32());
}

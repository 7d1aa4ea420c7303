using System.Text.Json;
using Face.Browser;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Examples;

/// <summary>The example pages, from the gateway and from the unpacked zip.</summary>
public sealed class PageTests(RedisServer redis, Chromium chromium, ExamplesFolder folder) : IClassFixture<ExamplesFolder>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_plain_form_shows_the_reply(bool served)
    {
        await using var page = await OpenAsync("basic.html", served);
        await page.ChoosePhotoAsync("#img");

        await page.SubmitAsync();

        await ExpectJsonAsync(page);
        Assert.Equal(SamplePicture.Bytes, page.Gateway.Fetcher.Asked?.Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_form_for_an_address_shows_the_reply(bool served)
    {
        await using var page = await OpenAsync("remote.html", served);
        await page.Tab.Page.FillAsync("#url", "https://example.com/a.jpg");

        await page.SubmitAsync();

        await ExpectJsonAsync(page);
        Assert.Equal("https://example.com/a.jpg", page.Gateway.Fetcher.Asked?.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_scripted_form_uses_the_reply(bool served)
    {
        await using var page = await OpenAsync("ajax.html", served);
        await page.ChoosePhotoAsync("#img");

        await page.SubmitAsync();

        await page.UntilTextAsync("#result", "The first person is about 29 years old.");
        Assert.Equal(SamplePicture.Bytes, page.Gateway.Fetcher.Asked?.Body);
    }

    [Fact]
    public async Task The_scripted_form_tells_a_refusal()
    {
        await using var page = await OpenAsync("ajax.html", served: true);
        page.Gateway.Fetcher.Answer = ScriptedFetcher.Fails(new Failure(ErrorCode.BadRequest, "The picture is damaged."));
        await page.ChoosePhotoAsync("#img");

        await page.SubmitAsync();

        await page.UntilTextAsync("#result", "Face says 1200: The picture is damaged.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_advertisement_follows_the_person(bool served)
    {
        await using var page = await OpenAsync("advertisement.html", served);
        page.Gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson(gender: -99));
        await page.SubmitAsync();
        await page.Tab.UntilAsync("advertisement.src.endsWith('/man.svg') && advertisement.naturalWidth > 0");

        page.Gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson(gender: 99));
        await page.Tab.UntilAsync("advertisement.src.endsWith('/woman.svg')");
        await page.UntilTextAsync("#status", "a woman of about 29");
        var tracks = await page.Tab.RunAsync("""
            () => { const [track] = webcam_preview.srcObject.getTracks(); document.getElementById('stop').click(); return track.readyState; }
            """);

        Assert.Equal("ended", tracks.GetString());
        await page.UntilTextAsync("#status", "The camera is off.");
    }

    [Fact]
    public async Task The_advertisement_stops_when_face_refuses()
    {
        await using var page = await OpenAsync("advertisement.html", served: true);
        page.Gateway.Fetcher.Answer = ScriptedFetcher.Fails(new Failure(ErrorCode.BadRequest, "The picture is damaged."));

        await page.SubmitAsync();

        await page.UntilTextAsync("#status", "The picture is damaged.");
        await page.Tab.UntilAsync("webcam_preview.srcObject === null && !document.getElementById('start').disabled");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_module_draws_the_faces(bool served)
    {
        await using var page = await OpenAsync("module.html", served);
        await page.ChoosePhotoAsync("#photo");

        await page.SubmitAsync();

        await page.UntilTextAsync("#status", "One face.");
        await page.Tab.UntilAsync("!picture.hidden && picture.width === 512");
    }

    [Fact]
    public async Task The_key_is_remembered_from_page_to_page()
    {
        await using var page = await OpenAsync("basic.html", served: true);

        await page.Tab.Page.GotoAsync(new Uri(page.Gateway.Client.BaseAddress!, "/examples/ajax.html").ToString());

        Assert.Equal(RunningGateway.Key, await page.Tab.Page.InputValueAsync("#app_key"));
    }

    [Fact]
    public async Task Every_link_of_the_overview_leads_somewhere()
    {
        await using var page = await OpenAsync("index.html", served: true);
        var links = await page.Tab.RunAsync("() => [...document.querySelectorAll('main a')].map((a) => a.href)");

        foreach (var link in links.EnumerateArray().Select(link => link.GetString()!))
        {
            using var response = await page.Gateway.Client.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, link);
        }
    }

    private Task<ExamplePage> OpenAsync(string page, bool served) => ExamplePage.OpenAsync(chromium, redis, page, served ? null : folder);

    private static async Task ExpectJsonAsync(ExamplePage page)
    {
        using var json = JsonDocument.Parse(await page.Tab.ShownReplyAsync());
        Assert.Equal(29, json.RootElement.GetProperty("people")[0].GetProperty("age").GetInt32());
    }
}

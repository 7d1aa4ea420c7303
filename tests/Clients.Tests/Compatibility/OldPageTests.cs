using System.Text.Json;
using Face.Browser;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Compatibility;

public sealed class OldPageTests(RedisServer redis, Chromium chromium)
{
    [Fact]
    public async Task The_basic_form_shows_the_reply()
    {
        await using var site = await OldSite.OpenAsync(chromium, redis, "basic.html");
        await site.Tab.Page.SetInputFilesAsync("[name=img]", SamplePicture.Path);

        await ExpectJsonAfterSubmitAsync(site);

        Assert.Equal(SamplePicture.Bytes, site.Gateway.Fetcher.Asked?.Body);
    }

    [Fact]
    public async Task The_form_with_an_address_shows_the_reply()
    {
        await using var site = await OldSite.OpenAsync(chromium, redis, "remote.html");

        await ExpectJsonAfterSubmitAsync(site);

        Assert.Equal(OldClient.Url, site.Gateway.Fetcher.Asked?.Text);
    }

    [Fact]
    public async Task The_ajax_form_alerts_the_reply_and_the_age()
    {
        await using var site = await OldSite.OpenAsync(chromium, redis, "ajax.html");
        await site.Tab.Page.SetInputFilesAsync("[name=img]", SamplePicture.Path);

        await site.Tab.Page.ClickAsync("[type=submit]");

        Assert.StartsWith("{\"error_code\":0", await site.NextAlertAsync(), StringComparison.Ordinal);
        Assert.Equal("First person Age : 29", await site.NextAlertAsync());
    }

    [Fact]
    public async Task The_advertisement_follows_the_person()
    {
        await using var site = await OldSite.OpenAsync(chromium, redis, "advertisement.html");

        await site.Tab.UntilAsync("advertisement.src.endsWith('/woman.jpg')");
        site.Gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson(gender: -99));
        await site.Tab.UntilAsync("advertisement.src.endsWith('/man.jpg')");

        Assert.Equal([0xFF, 0xD8, 0xFF], site.Gateway.Fetcher.Asked!.Body[..3]);
        Assert.False(site.HasAlerts);
        Assert.Empty(site.Tab.Errors);
    }

    [Fact]
    public async Task The_advertisement_alerts_a_failure()
    {
        await using var site = await OldSite.OpenAsync(chromium, redis, "advertisement.html");
        site.Gateway.Fetcher.Answer = ScriptedFetcher.Fails(new Failure(ErrorCode.BadRequest, "The picture is damaged."));

        Assert.Equal("FACE request failed : The picture is damaged.", await site.NextAlertAsync());
    }

    private static async Task ExpectJsonAfterSubmitAsync(OldSite site)
    {
        await site.Tab.Page.ClickAsync("[type=submit]");
        using var json = JsonDocument.Parse(await site.Tab.ShownReplyAsync());
        Assert.Equal(29, json.RootElement.GetProperty("people")[0].GetProperty("age").GetInt32());
    }
}

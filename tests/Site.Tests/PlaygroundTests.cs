using Face.Browser;
using Face.Testing;
using Microsoft.Playwright;

namespace Face.Site.Tests;

/// <summary>The playground used for real: pictures from everywhere, keyboard, touch, errors.</summary>
public sealed class PlaygroundTests(FaceSystem face, Chromium chromium)
{
    [Fact]
    public async Task A_dropped_photo_is_analysed_and_drawn()
    {
        await using var playground = await OpenAsync();

        await playground.Page.EvaluateAsync("""
            async () => {
              const photo = await (await fetch("/assets/sample/astronaut.jpg")).blob();
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([photo], "me.jpg", { type: "image/jpeg" }));
              document.getElementById("stage").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
            }
            """);

        await playground.ShowsOneFaceAsync();
        Assert.Empty(await playground.Tab.FaultsAsync("playground-result"));
    }

    [Fact]
    public async Task A_chosen_photo_is_analysed_by_the_demo_on_a_phone()
    {
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Phone, key: null);

        await playground.ChooseAsync(SamplePicture.Path);

        await playground.ShowsOneFaceAsync();
        Assert.Empty(await playground.Tab.FaultsAsync("playground-result"));
    }

    [Fact]
    public async Task A_pasted_address_is_analysed()
    {
        await using var playground = await OpenAsync();
        var picture = face.Origin.Serve(SamplePicture.Bytes, "image/jpeg");

        await playground.Page.ClickAsync("#tab-url");
        await playground.Page.FillAsync("#url", picture);
        await playground.Page.Keyboard.PressAsync("Enter");

        await playground.ShowsOneFaceAsync();
        Assert.Equal(picture, await playground.Page.GetAttributeAsync("#picture", "src"));
        Assert.Contains($"url={picture}", await playground.Page.TextContentAsync("#code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_over_the_limit_is_shrunk_before_it_is_sent()
    {
        await using var playground = await OpenAsync();
        var large = FlatPng.Noise(2200, 1700);
        Assert.True(large.Length > 10 * 1024 * 1024, "the picture must be over the limit");

        await playground.Page.SetInputFilesAsync("#file", new FilePayload { Name = "large.png", MimeType = "image/png", Buffer = large });

        await Assertions.Expect(playground.Status).ToContainTextAsync(" in ");
        Assert.Equal(2200, (await playground.JsonAsync()).GetProperty("img_size").GetProperty("w").GetInt32());
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("short")]
    public async Task A_wrong_key_is_told_in_the_words_of_the_api(string key)
    {
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Desk, key);

        await playground.Page.ClickAsync("#sample-photo");

        await Assertions.Expect(playground.Error).ToContainTextAsync("Error 1100. ");
        var expected = await face.Client(key).DetectAsync(SamplePicture.Bytes);
        await Assertions.Expect(playground.Error).ToContainTextAsync(expected.Description);
        Assert.Empty(await playground.Tab.FaultsAsync("playground-error"));
    }

    [Fact]
    public async Task An_address_that_cannot_be_had_is_told_in_the_words_of_the_api()
    {
        await using var playground = await OpenAsync();

        await playground.Page.ClickAsync("#tab-url");
        await playground.Page.FillAsync("#url", "http://192.168.0.1:81/photo.jpg");
        await playground.Page.ClickAsync("#panel-url button");

        await Assertions.Expect(playground.Error).ToContainTextAsync("Error 1300. ");
    }

    [Fact]
    public async Task The_demo_tells_a_visitor_who_is_too_fast_to_wait()
    {
        await using var playground = await PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Desk, key: null);

        await playground.Page.EvaluateAsync("() => { for (let i = 0; i < 4; i++) document.getElementById('sample-photo').click(); }");

        await Assertions.Expect(playground.Error).ToContainTextAsync("Error 1401. The demo key is shared");
    }

    [Fact]
    public async Task Everything_works_by_keyboard_alone()
    {
        await using var playground = await OpenAsync();

        await TabToAsync(playground.Page, "sample-photo");
        await playground.Page.Keyboard.PressAsync("Enter");
        await playground.ShowsOneFaceAsync();
        await TabToAsync(playground.Page, "tab-people");
        await playground.Page.Keyboard.PressAsync("ArrowRight");

        Assert.Equal("tab-json", await playground.Page.EvaluateAsync<string>("document.activeElement.id"));
        await Assertions.Expect(playground.Page.Locator("#panel-json")).ToBeVisibleAsync();
        await Assertions.Expect(playground.Page.Locator("#panel-people")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Nothing_is_stored()
    {
        await using var playground = await OpenAsync();
        await playground.Page.ClickAsync("#sample-photo");
        await playground.ShowsOneFaceAsync();

        var stored = await playground.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length");

        Assert.Equal(0, stored);
        Assert.Empty(await playground.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task A_face_is_marked_while_its_card_has_the_focus()
    {
        await using var playground = await OpenAsync();
        await playground.Page.ClickAsync("#sample-photo");
        await playground.ShowsOneFaceAsync();

        await playground.Cards.FocusAsync();
        await Assertions.Expect(playground.Page.Locator(".overlay__face--marked")).ToHaveCountAsync(1);
        await playground.Page.ClickAsync("[data-layer=points]");

        await Assertions.Expect(playground.Page.Locator(".overlay__face--marked")).ToHaveCountAsync(0);
        await Assertions.Expect(playground.Page.Locator("#overlay .overlay__point").First).ToBeHiddenAsync();
    }

    private Task<PlaygroundPage> OpenAsync() => PlaygroundPage.OpenAsync(chromium, face.Address, Screen.Desk, FaceSystem.DemoKey);

    private static async Task TabToAsync(IPage page, string id)
    {
        const int mostStops = 60;
        for (var stop = 0; stop < mostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id)
            {
                return;
            }
        }

        Assert.Fail($"#{id} is not reached by the Tab key.");
    }
}

using System.Globalization;
using System.Text.Json;
using Face.Browser;
using Microsoft.Playwright;

namespace Face.Site.Tests;

/// <summary>The playground in a browser.</summary>
internal sealed class PlaygroundPage(Tab tab) : IAsyncDisposable
{
    private const int TooFast = 1401;

    public Tab Tab => tab;

    public IPage Page => tab.Page;

    public ILocator Cards => Page.Locator(".person");

    public ILocator Error => Page.Locator("#error .alert");

    public ILocator Status => Page.Locator("#status");

    /// <summary>The last reply as the page shows it.</summary>
    public async Task<JsonElement> JsonAsync() => JsonDocument.Parse((await Page.Locator("#json").TextContentAsync())!).RootElement;

    /// <param name="key">The visitor's own key; null: the demo.</param>
    public static async Task<PlaygroundPage> OpenAsync(Chromium chromium, Uri site, Screen screen, string? key)
    {
        var playground = new PlaygroundPage(await chromium.OpenAsync(screen, new Uri(site, "/playground")));
        if (key is not null)
        {
            await playground.Page.ClickAsync("#options summary");
            await playground.Page.FillAsync("#key", key);
        }

        return playground;
    }

    /// <summary>
    /// Chooses a photo, again for as long as the demo says to wait: all tests come from one address, which it serves once a second.
    /// </summary>
    public async Task ChooseAsync(string photo)
    {
        const int mostTries = 20;
        for (var tries = 0; tries < mostTries; tries++)
        {
            var response = await Page.RunAndWaitForResponseAsync(() => Page.SetInputFilesAsync("#file", photo), "**/playground/detect");
            var code = (await response.JsonAsync())!.Value.GetProperty("error_code").GetInt32();
            if (code != TooFast)
            {
                return;
            }

            var wait = TimeSpan.FromSeconds(int.Parse(response.Headers["retry-after"], CultureInfo.InvariantCulture));
            await Task.Delay(wait, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"The demo said {mostTries} times to wait.");
    }

    /// <summary>Waits for one face, with everything that is drawn of it.</summary>
    public async Task ShowsOneFaceAsync()
    {
        await Assertions.Expect(Cards).ToHaveCountAsync(1);
        await Assertions.Expect(Status).ToContainTextAsync("1 face in");
        await Assertions.Expect(Page.Locator("#overlay .overlay__box")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator("#overlay .overlay__point")).ToHaveCountAsync(70);
        await Assertions.Expect(Page.Locator("#overlay .overlay__axis")).ToHaveCountAsync(3);
        await Assertions.Expect(Cards.Locator(".swatch")).ToHaveCountAsync(3);
        Assert.Equal(0, (await JsonAsync()).GetProperty("error_code").GetInt32());
        Assert.Empty(tab.Errors);
    }

    public ValueTask DisposeAsync() => tab.DisposeAsync();
}

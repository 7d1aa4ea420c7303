using System.Text.Json;
using Face.Browser;
using Microsoft.Playwright;

namespace Face.Site.Tests;

/// <summary>The playground in a browser.</summary>
internal sealed class PlaygroundPage(Tab tab) : IAsyncDisposable
{
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

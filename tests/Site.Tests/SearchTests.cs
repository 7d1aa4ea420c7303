using Face.Browser;
using Microsoft.Playwright;

namespace Face.Site.Tests;

public sealed class SearchTests(FaceSystem face, Chromium chromium)
{
    [Fact]
    public async Task The_docs_are_searched_and_opened_by_keyboard()
    {
        await using var tab = await chromium.OpenAsync(Screen.Desk, new Uri(face.Address, "/docs"));

        await tab.Page.FocusAsync("#docs-search");
        await tab.Page.Keyboard.TypeAsync("clothing");
        // The results follow every letter: the last of them must be there.
        var first = tab.Page.Locator("#docs-results li").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("data-path", "/docs/reply#clothing-colours", new() { Timeout = 30_000 });
        Assert.Empty(await tab.FaultsAsync("search"));
        // The check may have taken the focus, which closes the list.
        await tab.Page.FillAsync("#docs-search", "");
        await tab.Page.FillAsync("#docs-search", "clothing");
        await Assertions.Expect(first).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true", new() { Timeout = 30_000 });
        await tab.Page.PressAsync("#docs-search", "Enter");

        await tab.Page.WaitForURLAsync("**/docs/reply#clothing-colours", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_word_that_is_nowhere_says_so()
    {
        await using var tab = await chromium.OpenAsync(Screen.Phone, new Uri(face.Address, "/docs/errors"));

        await tab.Page.FillAsync("#docs-search", "xylophone");

        await Assertions.Expect(tab.Page.Locator("#docs-found")).ToHaveTextAsync("Nothing found");
        Assert.True(await tab.Page.Locator("#docs-results").IsHiddenAsync());
    }
}

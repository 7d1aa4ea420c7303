using Microsoft.Playwright;

namespace Face.Site.Tests;

public sealed class SearchTests(FaceSystem face, Chromium chromium)
{
    [Fact]
    public async Task The_docs_are_searched_and_opened_by_keyboard()
    {
        await using var visit = await PageVisit.OpenAsync(chromium, Screen.Desk, new Uri(face.Address, "/docs"));

        await visit.Page.FocusAsync("#docs-search");
        await visit.Page.Keyboard.TypeAsync("clothing");
        // The results follow every letter: the last of them must be there.
        var first = visit.Page.Locator("#docs-results li").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("data-path", "/docs/reply#clothing-colours", new() { Timeout = 30_000 });
        Assert.Empty(await visit.AccessibilityFaultsAsync());
        // The check may have taken the focus, which closes the list.
        await visit.Page.FillAsync("#docs-search", "");
        await visit.Page.FillAsync("#docs-search", "clothing");
        await Assertions.Expect(first).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true", new() { Timeout = 30_000 });
        await visit.Page.PressAsync("#docs-search", "Enter");

        await visit.Page.WaitForURLAsync("**/docs/reply#clothing-colours", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_word_that_is_nowhere_says_so()
    {
        await using var visit = await PageVisit.OpenAsync(chromium, Screen.Phone, new Uri(face.Address, "/docs/errors"));

        await visit.Page.FillAsync("#docs-search", "xylophone");

        await Assertions.Expect(visit.Page.Locator("#docs-found")).ToHaveTextAsync("Nothing found");
        Assert.True(await visit.Page.Locator("#docs-results").IsHiddenAsync());
    }
}

using Face.Browser;

namespace Face.Site.Tests;

/// <summary>Every page, on a desk and on a phone, light and dark.</summary>
public sealed class PageTests(FaceSystem face, Chromium chromium)
{
    public static TheoryData<string, bool, bool> Pages()
    {
        var rows = new TheoryData<string, bool, bool>();
        foreach (var path in SitePaths.All)
        {
            rows.Add(path, false, false);
            rows.Add(path, false, true);
            rows.Add(path, true, false);
            rows.Add(path, true, true);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_sound_accessible_light_and_fast(string path, bool isPhone, bool isDark)
    {
        await using var tab = await chromium.OpenAsync(new Screen(isPhone, isDark), new Uri(face.Address, path));

        await tab.ExpectSoundAsync($"site{path.TrimEnd('/').Replace('/', '-')}");
    }

    [Fact]
    public async Task A_visitors_theme_wins_over_the_systems_and_stays()
    {
        await using var tab = await chromium.OpenAsync(Screen.Desk, face.Address);

        await tab.Page.ClickAsync("[data-theme-toggle]");
        await tab.Page.GotoAsync(new Uri(face.Address, "/docs").ToString());

        Assert.Equal("dark", await tab.Page.GetAttributeAsync("html", "data-theme"));
        Assert.Equal("rgb(19, 22, 24)", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Copy_puts_the_code_on_the_clipboard()
    {
        await using var tab = await chromium.OpenAsync(Screen.Desk, face.Address);
        await tab.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await tab.Page.Locator("button.copy").First.ClickAsync();

        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copied" }).WaitForAsync();
        var copied = await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal($"curl -F app_key={FaceSystem.DemoKey} -F img=@photo.jpg {face.Address}api/detect/", copied);
    }

    [Fact]
    public async Task The_landing_page_draws_the_reply_of_its_photo()
    {
        await using var tab = await chromium.OpenAsync(Screen.Desk, face.Address);

        Assert.Equal(1, await tab.Page.Locator("#sample .overlay__box").CountAsync());
        Assert.Equal(70, await tab.Page.Locator("#sample .overlay__point").CountAsync());
        Assert.Equal(5, await tab.Page.Locator(".hero__facts span").CountAsync());
    }
}

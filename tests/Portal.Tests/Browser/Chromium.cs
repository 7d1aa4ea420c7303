using Microsoft.Playwright;

namespace Face.Portal.Tests.Browser;

/// <summary>Debian's Chromium without a window. Where it is missing the tests are skipped, or fail in CI.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
    }

    /// <summary>A new visitor with nothing stored.</summary>
    public async Task<IBrowserContext> VisitorAsync(Screen screen)
    {
        Assert.SkipWhen(browser is null, $"{Path} is not installed: apt-get install chromium.");
        var context = await browser.NewContextAsync(screen.Options);
        context.SetDefaultTimeout(60_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

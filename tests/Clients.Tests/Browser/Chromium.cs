using Microsoft.Playwright;

namespace Face.Clients.Tests.Browser;

/// <summary>Debian's Chromium, headless, with a camera that shows a moving test picture and is granted to every page. One for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            // As root Chromium has no sandbox to use.
            Args = Environment.UserName == "root" ? [.. Arguments, "--no-sandbox"] : Arguments,
        });
    }

    /// <summary>An empty page in a context of its own.</summary>
    internal async Task<Tab> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Requirement.File(Program);
        var context = await browser!.NewContextAsync(options);
        return new Tab(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}

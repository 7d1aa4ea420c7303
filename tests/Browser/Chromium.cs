using Face.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Face.Browser;

/// <summary>
/// Debian's Chromium for the tests of one assembly (<c>[assembly: AssemblyFixture(typeof(Chromium))]</c>): without a window, with a camera that
/// shows a moving test picture and is granted to every page. Where it is not installed the tests that use it are skipped, or fail when the
/// environment says <c>CI=true</c>.
/// </summary>
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

    /// <summary>The empty page of a new visitor with nothing stored, on a desk's light screen unless another is asked for.</summary>
    public async Task<Tab> OpenAsync(Screen? screen = null)
    {
        Requirement.File(Program);
        screen ??= Screen.Desk;
        var context = await browser!.NewContextAsync(screen.Options);
        return new Tab(await context.NewPageAsync(), screen);
    }

    /// <summary>A new visitor's page, when it has loaded all that it needs.</summary>
    public async Task<Tab> OpenAsync(Screen screen, Uri address)
    {
        var tab = await OpenAsync(screen);
        await tab.GoAsync(address);
        return tab;
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

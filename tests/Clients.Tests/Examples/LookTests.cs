using Face.Clients.Tests.Browser;
using Face.Gateway.Tests.Http;
using Face.Testing;
using Microsoft.Playwright;

namespace Face.Clients.Tests.Examples;

/// <summary>Every example page, in both themes, on a desktop and a phone.</summary>
public sealed class LookTests(RedisServer redis, Chromium chromium)
{
    private const int MostBytes = 300_000;

    private static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    [Theory]
    [InlineData("index.html")]
    [InlineData("basic.html")]
    [InlineData("remote.html")]
    [InlineData("ajax.html")]
    [InlineData("advertisement.html")]
    [InlineData("module.html")]
    public async Task A_page_has_no_errors_no_barriers_and_fits(string page)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        foreach (var size in new[] { Desktop, Phone })
        {
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var tab = await chromium.OpenAsync(new() { ViewportSize = size, ColorScheme = theme, BypassCSP = true });
                await tab.Page.GotoAsync(new Uri(gateway.Client.BaseAddress!, "/examples/" + page).ToString());
                await ExpectGoodAsync(tab);
            }
        }
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("advertisement.html")]
    public async Task A_page_keeps_to_its_content_policy(string page)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        await using var tab = await chromium.OpenAsync();

        await tab.Page.GotoAsync(new Uri(gateway.Client.BaseAddress!, "/examples/" + page).ToString());

        Assert.DoesNotContain(tab.Errors, error => error.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static async Task ExpectGoodAsync(Tab tab)
    {
        await tab.Page.AddScriptTagAsync(new() { Path = Npm.Module("axe-core/axe.min.js") });
        var barriers = await tab.RunAsync("""
            async () => (await axe.run()).violations
              .filter((violation) => ['serious', 'critical'].includes(violation.impact))
              .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`)
            """);
        var bytes = await tab.RunAsync(
            "() => performance.getEntries().filter((entry) => 'transferSize' in entry).reduce((sum, entry) => sum + entry.transferSize, 0)");
        var width = await tab.RunAsync("() => document.documentElement.scrollWidth - innerWidth");

        Assert.Equal("[]", barriers.GetRawText());
        Assert.InRange(bytes.GetInt32(), 1, MostBytes);
        Assert.True(width.GetInt32() <= 0, $"The page is {width} pixels wider than the window.");
        // What stands under /assets/ is the site's, and tested with it.
        Assert.DoesNotContain(tab.Errors, error => !error.Contains("/assets/", StringComparison.Ordinal));
    }
}

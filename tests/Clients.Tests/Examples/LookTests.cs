using Face.Browser;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Examples;

/// <summary>Every example page, in both themes, on a desk and a phone, under its own content policy.</summary>
public sealed class LookTests(RedisServer redis, Chromium chromium)
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("basic.html")]
    [InlineData("remote.html")]
    [InlineData("ajax.html")]
    [InlineData("advertisement.html")]
    [InlineData("module.html")]
    public async Task A_page_is_sound_accessible_light_and_fast(string page)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        foreach (var screen in Screen.All)
        {
            await using var tab = await chromium.OpenAsync(screen, new Uri(gateway.Client.BaseAddress!, "/examples/" + page));

            await tab.ExpectSoundAsync("examples-" + Path.ChangeExtension(page, null));
        }
    }
}

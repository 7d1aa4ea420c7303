using Face.Browser;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Examples;

/// <summary>A gateway and one of its example pages.</summary>
internal sealed class ExamplePage : IAsyncDisposable
{
    private ExamplePage(RunningGateway gateway, Tab tab) => (Gateway, Tab) = (gateway, tab);

    public RunningGateway Gateway { get; }

    public Tab Tab { get; }

    /// <param name="chromium">The browser.</param>
    /// <param name="redis">For the gateway.</param>
    /// <param name="page">The file's name.</param>
    /// <param name="folder">Opens the page from this folder instead of the gateway.</param>
    public static async Task<ExamplePage> OpenAsync(Chromium chromium, RedisServer redis, string page, ExamplesFolder? folder = null)
    {
        var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());
        var tab = await chromium.OpenAsync();
        var address = gateway.Client.BaseAddress!.ToString();
        await tab.Page.GotoAsync(folder is null ? $"{address}examples/{page}" : $"file://{folder.Path}/web/{page}");
        if (folder is not null)
        {
            await tab.Page.FillAsync("#server", address);
        }

        if (await tab.Page.Locator("#app_key").CountAsync() > 0)
        {
            await tab.Page.FillAsync("#app_key", RunningGateway.Key);
        }

        return new ExamplePage(gateway, tab);
    }

    /// <summary>Chooses the sample photo.</summary>
    public Task ChoosePhotoAsync(string input) => Tab.Page.SetInputFilesAsync(input, SamplePicture.Path);

    public Task SubmitAsync() => Tab.Page.ClickAsync("main [type=submit]");

    /// <summary>Waits until the text of an element holds a piece.</summary>
    public Task UntilTextAsync(string selector, string text) => Tab.Page.Locator(selector, new() { HasText = text }).WaitForAsync();

    public async ValueTask DisposeAsync()
    {
        await Tab.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}

using System.Text;
using System.Text.Json;
using Face.Browser;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests;

/// <summary>A gateway, and a page of another origin that has loaded <c>FACE-1.0.js</c> from it.</summary>
internal sealed class ForeignPage : IAsyncDisposable
{
    private ForeignPage(RunningGateway gateway, Tab tab) => (Gateway, Tab) = (gateway, tab);

    public RunningGateway Gateway { get; }

    /// <summary>The page's own server.</summary>
    public OriginServer Origin { get; } = new();

    public Tab Tab { get; }

    public string GatewayAddress => Gateway.Client.BaseAddress!.ToString().TrimEnd('/');

    public static async Task<ForeignPage> OpenAsync(Chromium chromium, RedisServer redis)
    {
        var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());
        var page = new ForeignPage(gateway, await chromium.OpenAsync());
        var html = $"""
            <!DOCTYPE html><link rel="icon" href="data:,"><script src="{page.GatewayAddress}/FACE-1.0.js"></script>
            <video id="video"></video><img id="img"><input id="file" type="file">
            """;
        page.Origin.Map("/", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
        await page.Tab.Page.GotoAsync(page.Origin.Url("/").ToString());
        await page.Tab.RunAsync($$"""
            () => {
              window.key = '{{RunningGateway.Key}}';
              window.gateway = '{{page.GatewayAddress}}';
              window.jpeg = (bytes) => new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' });
              window.photo = (width, height) => new Promise((resolve) => Object.assign(document.createElement('canvas'), { width, height })
                .toBlob(resolve, 'image/png'));
              window.answer = (options) => new Promise((resolve) => {
                const sent = FACE.sendFaceRequest({
                  onSuccessCallback: (reply) => setTimeout(() => resolve({ sent, reply })),
                  onFailureCallback: (code, text) => setTimeout(() => resolve({ sent, code, text })),
                  ...options });
              });
            }
            """);
        return page;
    }

    public Task<JsonElement> RunAsync(string function, object? argument = null) => Tab.RunAsync(function, argument);

    public async ValueTask DisposeAsync()
    {
        await Tab.DisposeAsync();
        await Origin.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}

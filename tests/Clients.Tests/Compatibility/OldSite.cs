using System.Text;
using System.Threading.Channels;
using Face.Browser;
using Face.Gateway.Tests.Http;
using Face.Testing;
using Microsoft.Playwright;

namespace Face.Clients.Tests.Compatibility;

/// <summary>An old web site on an origin of its own, with its copy of jQuery and its pictures; alerts are kept and closed.</summary>
internal sealed class OldSite : IAsyncDisposable
{
    private readonly OriginServer origin = new();
    private readonly Channel<string> alerts = Channel.CreateUnbounded<string>();

    private OldSite(RunningGateway gateway, Tab tab) => (Gateway, Tab) = (gateway, tab);

    public RunningGateway Gateway { get; }

    public Tab Tab { get; }

    public bool HasAlerts => alerts.Reader.Count > 0;

    /// <param name="chromium">The browser.</param>
    /// <param name="redis">For the gateway.</param>
    /// <param name="page">A file of <c>old</c>.</param>
    public static async Task<OldSite> OpenAsync(Chromium chromium, RedisServer redis, string page)
    {
        var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());
        var site = new OldSite(gateway, await chromium.OpenAsync());
        site.Tab.Page.Dialog += (_, dialog) => _ = site.KeepAsync(dialog);
        site.MapFiles(page, new OldClient(gateway).Text(page));
        await site.Tab.Page.GotoAsync(site.origin.Url("/app/" + page).ToString());
        return site;
    }

    public async Task<string> NextAlertAsync() =>
        await alerts.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await Tab.DisposeAsync();
        await origin.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    private async Task KeepAsync(IDialog dialog)
    {
        alerts.Writer.TryWrite(dialog.Message);
        try
        {
            await dialog.AcceptAsync();
        }
        catch (PlaywrightException)
        {
            // The page was closed with its alert open.
        }
    }

    private void MapFiles(string page, string html)
    {
        origin.Map("/app/" + page, "text/html", Encoding.UTF8.GetBytes(html));
        origin.Map("/app/jquery.js", "text/javascript", File.ReadAllBytes(Npm.Module("jquery/dist/jquery.js")));
        origin.Map("/favicon.ico", "image/x-icon", []);
        origin.Map("/app/man.jpg", "image/jpeg", SamplePicture.Bytes);
        origin.Map("/app/woman.jpg", "image/jpeg", SamplePicture.Bytes);
    }
}

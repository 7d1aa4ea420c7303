using Face.Browser;
using Microsoft.Playwright;

namespace Face.Portal.Tests.Pages;

/// <summary>One visitor of the portal.</summary>
internal sealed class PageVisit : IAsyncDisposable
{
    private readonly Tab tab;
    private readonly Uri gateway;

    private PageVisit(Tab tab, Uri gateway) => (this.tab, this.gateway) = (tab, gateway);

    public IPage Page => tab.Page;

    /// <summary>Everything that the pages complained of.</summary>
    public IReadOnlyList<string> Errors => tab.Errors;

    public static async Task<PageVisit> StartAsync(Chromium chromium, Screen screen, Uri gateway) => new(await chromium.OpenAsync(screen), gateway);

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(gateway, path).AbsoluteUri);

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Returns when the page that the button leads to has loaded.</summary>
    public Task PressAsync(string button) => ClickAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    /// <summary>Returns when the page that the link leads to has loaded.</summary>
    public Task FollowAsync(string link) => ClickAsync(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }));

    public async Task SignInAsync(string address, string password)
    {
        await GoAsync("/account/sign-in");
        await FillAsync("E-mail address", address);
        await FillAsync("Password", password);
        await PressAsync("Sign in");
    }

    /// <summary>What is wrong with the page as it stands; its picture has the name.</summary>
    public Task<IReadOnlyList<string>> FaultsAsync(string name) => tab.FaultsAsync(name);

    public ValueTask DisposeAsync() => tab.DisposeAsync();

    private async Task ClickAsync(ILocator place)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Finish(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Finish;
        try
        {
            await place.First.ClickAsync();
            await loaded.Task.WaitAsync(Tab.Limit);
        }
        finally
        {
            Page.Load -= Finish;
        }
    }
}

using System.Text.Json;
using Face.Testing;
using Microsoft.Playwright;

namespace Face.Portal.Tests.Browser;

/// <summary>One visitor of the portal, with everything that the pages complained of.</summary>
internal sealed class PageVisit : IAsyncDisposable
{
    private static readonly string Axe = File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "Portal.Tests", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>A folder for pictures of every page that is looked at; none unless it is set.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("FACE_SCREENSHOTS");

    /// <summary>Only a hang meets it.</summary>
    private static readonly TimeSpan LoadLimit = TimeSpan.FromSeconds(60);

    private readonly IBrowserContext context;
    private readonly Uri gateway;
    private readonly Screen screen;
    private readonly List<string> complaints = [];

    private PageVisit(IBrowserContext context, IPage page, Uri gateway, Screen screen)
    {
        (this.context, Page, this.gateway, this.screen) = (context, page, gateway, screen);
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, exceptions, and requests that failed.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<PageVisit> StartAsync(Chromium chromium, Screen screen, Uri gateway)
    {
        var context = await chromium.VisitorAsync(screen);
        return new PageVisit(context, await context.NewPageAsync(), gateway, screen);
    }

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

    /// <summary>What is wrong with the page as it stands: serious accessibility faults, scrolling sideways. Takes its picture if asked to.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string name)
    {
        if (Pictures is not null)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{screen}.png"), FullPage = true });
        }

        var wide = await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        var faults = await AccessibilityFaultsAsync();
        return [.. faults.Concat(wide ? ["scrolls sideways"] : []).Select(fault => $"{name}: {fault}")];
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task ClickAsync(ILocator place)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Finish(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Finish;
        try
        {
            await place.First.ClickAsync();
            await loaded.Task.WaitAsync(LoadLimit);
        }
        finally
        {
            Page.Load -= Finish;
        }
    }

    private async Task<string[]> AccessibilityFaultsAsync()
    {
        const string run = """
            ;axe.run().then(result => result.violations
              .filter(fault => ["serious", "critical"].includes(fault.impact))
              .map(fault => `${fault.id}: ${fault.nodes.map(node => node.target.join(" ")).join(", ")}`))
            """;
        // Through the debugger: the page's own policy lets nobody evaluate a text.
        var debugger = await context.NewCDPSessionAsync(Page);
        var answer = await debugger.SendAsync("Runtime.evaluate", new() { ["expression"] = Axe + run, ["awaitPromise"] = true, ["returnByValue"] = true });
        await debugger.DetachAsync();
        return answer!.Value.GetProperty("result").GetProperty("value").Deserialize<string[]>()!;
    }

    private void Note(bool isError, string text)
    {
        if (isError)
        {
            complaints.Add($"{Page.Url}: {text}");
        }
    }
}

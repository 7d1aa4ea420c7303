using System.Text.Json;
using Face.Testing;
using Microsoft.Playwright;

namespace Face.Site.Tests;

/// <summary>One page in a browser, with everything that it complained of since it was opened.</summary>
internal sealed class PageVisit : IAsyncDisposable
{
    private static readonly string Axe = File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "Site.Tests", "node_modules", "axe-core", "axe.min.js"));

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private PageVisit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        // What the page itself gives up, such as the frame under way when the webcam is stopped, is no failure.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, exceptions, and requests that failed.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<PageVisit> OpenAsync(Chromium chromium, Screen screen, Uri address)
    {
        var context = await chromium.VisitorAsync(screen);
        var visit = new PageVisit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }

    /// <summary>What axe-core finds serious or critical, one line each.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFaultsAsync()
    {
        const string run = """
            ;axe.run().then(result => result.violations
              .filter(fault => ["serious", "critical"].includes(fault.impact))
              .map(fault => `${fault.id}: ${fault.nodes.map(node => node.target.join(" ")).join(", ")}`))
            """;
        // Through the debugger: the page's own policy lets nobody evaluate a text.
        var debugger = await context.NewCDPSessionAsync(Page);
        var question = new Dictionary<string, object> { ["expression"] = Axe + run, ["awaitPromise"] = true, ["returnByValue"] = true };
        var answer = await debugger.SendAsync("Runtime.evaluate", question);
        return answer!.Value.GetProperty("result").GetProperty("value").Deserialize<string[]>()!;
    }

    /// <summary>First contentful paint in milliseconds, bytes over the wire without photos, and the layout's shift as browsers score it.</summary>
    public async Task<PageFigures> FiguresAsync()
    {
        const string measure = """
            async () => {
              const shift = await new Promise(resolve => {
                let sum = 0;
                new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
                  .observe({ type: "layout-shift", buffered: true });
                setTimeout(() => resolve(sum), 100);
              });
              const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
              const bytes = loaded.filter(entry => !/\.(jpg|png)(\?|$)/.test(entry.name)).reduce((sum, entry) => sum + entry.transferSize, 0);
              const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
              return { paint: performance.getEntriesByName("first-contentful-paint")[0].startTime, bytes, shift, wide };
            }
            """;
        return (await Page.EvaluateAsync<PageFigures>(measure))!;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool isError, string text)
    {
        if (isError)
        {
            complaints.Add(text);
        }
    }
}

/// <param name="Paint">First contentful paint, milliseconds.</param>
/// <param name="Bytes">Over the wire, without photos.</param>
/// <param name="Shift">Cumulative layout shift.</param>
/// <param name="Wide">Whether the page scrolls sideways.</param>
internal sealed record PageFigures(double Paint, double Bytes, double Shift, bool Wide)
{
    // Playwright makes the object first and fills it then.
    public PageFigures()
        : this(0, 0, 0, false)
    {
    }
}

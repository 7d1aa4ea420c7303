using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Face.Browser;

/// <summary>One visitor's page, with everything that it complained of since it was opened.</summary>
public sealed class Tab : IAsyncDisposable
{
    /// <summary>Far beyond what anything in a page takes; only a hang meets it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>A folder for pictures of the pages that are looked at; none are taken unless it is set.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("FACE_SCREENSHOTS");

    private readonly Screen screen;
    private readonly ConcurrentQueue<string> errors = [];

    internal Tab(IPage page, Screen screen)
    {
        (Page, this.screen) = (page, screen);
        page.SetDefaultTimeout((float)Limit.TotalMilliseconds);
        page.SetDefaultNavigationTimeout((float)Limit.TotalMilliseconds);
        page.Console += (_, message) => Note(message.Type == "error", $"{message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, error);
        // What the page itself gives up, such as the frame under way when the webcam is stopped, is no failure.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Oldest first: errors on the console, exceptions that nobody caught, and requests that failed.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>Returns when the page has loaded and asks for nothing more.</summary>
    public Task GoAsync(Uri address) => Page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>Runs a function in the page and waits for the promise that it may return.</summary>
    /// <param name="function">Its source; it gets <paramref name="argument"/>.</param>
    public async Task<JsonElement> RunAsync(string function, object? argument = null) =>
        await Page.EvaluateAsync<JsonElement>(function, argument).WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>Waits until an expression is true.</summary>
    public Task UntilAsync(string expression) => Page.WaitForFunctionAsync($"() => {expression}");

    /// <summary>The reply that a form has led to, as the browser shows JSON.</summary>
    public Task<string> ShownReplyAsync() => Page.Locator("pre", new() { HasText = "\"error_code\":" }).InnerTextAsync();

    /// <summary>What keeps somebody from using the page as it stands, one line each: serious accessibility faults, scrolling sideways.</summary>
    /// <param name="name">The name of the page's picture, where pictures are taken.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(string name)
    {
        if (Pictures is not null)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{screen}.png"), FullPage = true });
        }

        var isWide = await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        var faults = await Axe.FaultsAsync(Page);
        return [.. faults.Concat(isWide ? ["scrolls sideways"] : []).Select(fault => $"{name}: {fault}")];
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(bool isError, string text)
    {
        if (isError)
        {
            errors.Enqueue(text);
        }
    }
}

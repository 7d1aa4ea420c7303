using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Face.Clients.Tests.Browser;

/// <summary>A page, with what it wrote to the console as an error.</summary>
internal sealed class Tab : IAsyncDisposable
{
    /// <summary>Far beyond what anything in a page takes; only a hang meets it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> errors = [];

    public Tab(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout((float)Limit.TotalMilliseconds);
        page.SetDefaultNavigationTimeout((float)Limit.TotalMilliseconds);
        page.Console += (_, message) => Note(message.Type == "error", $"{message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, error);
    }

    public IPage Page { get; }

    /// <summary>Oldest first: errors of the console and exceptions that nobody caught.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>Runs a function in the page and waits for the promise that it may return.</summary>
    /// <param name="function">Its source; it gets <paramref name="argument"/>.</param>
    public async Task<JsonElement> RunAsync(string function, object? argument = null) =>
        await Page.EvaluateAsync<JsonElement>(function, argument).WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>Waits until an expression is true.</summary>
    public Task UntilAsync(string expression) => Page.WaitForFunctionAsync($"() => {expression}");

    /// <summary>The reply that a form has led to, as the browser shows JSON.</summary>
    public Task<string> ShownReplyAsync() => Page.Locator("pre", new() { HasText = "\"error_code\":" }).InnerTextAsync();

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(bool isError, string text)
    {
        if (isError)
        {
            errors.Enqueue(text);
        }
    }
}

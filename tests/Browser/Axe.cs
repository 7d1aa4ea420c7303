using System.Text.Json;
using Face.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Face.Browser;

/// <summary>axe-core, run in a page.</summary>
internal static class Axe
{
    private const string Run = """
        ;axe.run().then(result => result.violations
          .filter(fault => ["serious", "critical"].includes(fault.impact))
          .map(fault => `${fault.id}: ${fault.nodes.map(node => node.target.join(" ")).join(", ")}`))
        """;

    private static readonly string Script = Path.Combine(Repository.Root, "tests", "Browser", "node_modules", "axe-core", "axe.min.js");

    /// <summary>What it finds serious or critical, one line each.</summary>
    public static async Task<string[]> FaultsAsync(IPage page)
    {
        var source = await File.ReadAllTextAsync(Requirement.File(Script));
        // Through the debugger: the page's own policy lets nobody evaluate a text.
        var debugger = await page.Context.NewCDPSessionAsync(page);
        var question = new Dictionary<string, object> { ["expression"] = source + Run, ["awaitPromise"] = true, ["returnByValue"] = true };
        var answer = await debugger.SendAsync("Runtime.evaluate", question).WaitAsync(Tab.Limit, TestContext.Current.CancellationToken);
        await debugger.DetachAsync();
        return answer!.Value.GetProperty("result").GetProperty("value").Deserialize<string[]>()!;
    }
}

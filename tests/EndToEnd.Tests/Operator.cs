using System.Diagnostics;
using Face.Testing;

namespace Face.EndToEnd.Tests;

/// <summary>The operator's command line of Accounts, against the running system.</summary>
internal static class Operator
{
    public static async Task<string> RunAsync(string dataFolder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProject.Dll("Accounts"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(dataFolder, "connections.env"), TestContext.Current.CancellationToken))
        {
            var (name, value) = (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            start.Environment[name] = value.Trim('\'');
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"Accounts {string.Join(' ', arguments)} ended with {process.ExitCode}: {await output} {error}");
        return await output;
    }
}

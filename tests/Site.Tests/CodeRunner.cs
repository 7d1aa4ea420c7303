using System.Diagnostics;
using Face.Testing;

namespace Face.Site.Tests;

/// <summary>Runs a piece of code as a reader of the docs would: in a folder with a <c>photo.jpg</c>, by the language's own program.</summary>
internal static class CodeRunner
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, (string File, string[] Command)> Languages = new()
    {
        ["bash"] = ("code.sh", ["bash", "-euo", "pipefail", "code.sh"]),
        ["javascript"] = ("code.mjs", ["node", "code.mjs"]),
        ["python"] = ("code.py", ["/usr/bin/python3", "code.py"]),
        ["php"] = ("code.php", ["php", "code.php"]),
        ["csharp"] = ("code.cs", ["dotnet", "run", "code.cs"]),
    };

    /// <summary>What the code printed; fails when it did not end well.</summary>
    public static async Task<string> RunAsync(string language, string code)
    {
        var (file, command) = Languages[language];
        Require(command[0]);
        var folder = Directory.CreateTempSubdirectory("face-docs-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), code, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, "photo.jpg"), SamplePicture.Bytes, TestContext.Current.CancellationToken);
            return await RunAsync(folder, command);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs a program in a folder.</summary>
    public static async Task<string> RunAsync(string folder, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No build server of ours shall outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ended with {process.ExitCode}:\n{await output}\n{await error}");
        return await output;
    }

    private static void Require(string program)
    {
        var isThere = Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
        Requirement.Need(isThere, $"{program} is missing: .ci/prepare installs it.");
    }
}

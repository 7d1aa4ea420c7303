using System.Diagnostics;
using System.Text;
using Aspire.Hosting.Processes;
using Face.Testing;

namespace Face.EndToEnd.Tests;

/// <summary>The app host as a child process, with a view of the processes below it.</summary>
internal sealed class AppHostProcess
{
    private readonly Process process;
    private readonly StringBuilder output = new();

    private AppHostProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;

    /// <summary>What it has printed, the last 20,000 characters.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString(Math.Max(0, output.Length - 20_000), Math.Min(output.Length, 20_000));
        }
    }

    public static AppHostProcess Start(string dataFolder, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProject.Dll("AppHost"), "--data", dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new AppHostProcess(start);
    }

    /// <summary>The ids of the processes below the app host whose command line holds the text.</summary>
    public IReadOnlyList<int> Find(string partOfCommandLine) =>
        [.. ProcessTree.From(process.Id).Skip(1).Where(id => CommandLine(id).Contains(partOfCommandLine, StringComparison.Ordinal))];

    /// <summary>Ctrl+C; returns what is still running after the app host has ended.</summary>
    public async Task<IReadOnlyList<int>> InterruptAsync(TimeSpan limit)
    {
        var below = Find("");
        if (!process.HasExited)
            Libc.Signal(process.Id, Libc.Interrupt);
        using var timeout = new CancellationTokenSource(limit);
        await process.WaitForExitAsync(timeout.Token);
        return [.. below.Where(IsAlive)];
    }

    /// <summary>Whether the process still runs; one that has ended, and one that waits to be reaped, has no command line.</summary>
    public static bool IsAlive(int id) => CommandLine(id) != "";

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }

    private void Append(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}

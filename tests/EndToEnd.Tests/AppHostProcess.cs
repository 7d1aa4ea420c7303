using System.Diagnostics;
using System.Text;
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
        var start = new ProcessStartInfo("dotnet", [Built.Path("AppHost"), "--data", dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new AppHostProcess(start);
    }

    /// <summary>The ids of the processes below the app host whose command line holds the text.</summary>
    public IReadOnlyList<int> Find(string partOfCommandLine) => ProcessTree.Below(process.Id, partOfCommandLine);

    /// <summary>Ctrl+C; returns what is still running after the app host has ended.</summary>
    public async Task<IReadOnlyList<int>> InterruptAsync(TimeSpan limit)
    {
        var below = ProcessTree.Below(process.Id, "");
        if (!process.HasExited)
            Signal.Send(process.Id, Signal.Interrupt);
        using var timeout = new CancellationTokenSource(limit);
        await process.WaitForExitAsync(timeout.Token);
        return [.. below.Where(ProcessTree.IsAlive)];
    }

    private void Append(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}

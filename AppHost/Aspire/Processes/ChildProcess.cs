using System.Diagnostics;

namespace Aspire.Hosting.Processes;

/// <summary>A process that the app host started and that dies with it.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    private ChildProcess(Process process)
    {
        this.process = process;
        Exited = WaitAsync(process);
    }

    public int Id => process.Id;

    /// <summary>Ends with the exit code, after the last line of output.</summary>
    public Task<int> Exited { get; }

    public static Task<ChildProcess> StartAsync(ChildCommand command, Action<string> onLine) => ForkingThread.RunAsync(() =>
    {
        var process = new Process { StartInfo = command.ToStartInfo() };
        process.OutputDataReceived += (_, line) => Pass(line.Data, onLine);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, onLine);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(process);
    });

    public void Signal(int signal)
    {
        if (!process.HasExited)
        {
            Libc.Signal(process.Id, signal);
        }
    }

    /// <summary>Signals the process and all below it: a server's workers may be processes of their own.</summary>
    public void SignalTree(int signal)
    {
        foreach (var pid in ProcessTree.From(process.Id))
        {
            Libc.Signal(pid, signal);
        }
    }

    public void Kill() => process.Kill(entireProcessTree: true);

    /// <summary>Asks with <paramref name="signal"/>, and kills what runs on after <paramref name="grace"/>; true when asking was enough.</summary>
    public async Task<bool> StopAsync(int signal, TimeSpan grace)
    {
        Signal(signal);
        if (await Task.WhenAny(Exited, Task.Delay(grace)) == Exited)
        {
            return true;
        }

        Kill();
        await Exited;
        return false;
    }

    public void Dispose() => process.Dispose();

    private static void Pass(string? line, Action<string> onLine)
    {
        if (line is not null)
        {
            onLine(line);
        }
    }

    private static async Task<int> WaitAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

using System.Diagnostics;
using Face.Testing;

namespace Face.Fetcher.Tests.Download;

/// <summary>The reference data's misbehaving web server, as a child process on a free port.</summary>
internal sealed class MisbehavingOrigin : IDisposable
{
    private readonly Process process;

    private MisbehavingOrigin(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<MisbehavingOrigin> StartAsync(CancellationToken cancellationToken)
    {
        var process = Python("--port", "0", "--ttl", "120");
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The origin did not start.");
        return new(process, new Uri(line.Split(' ')[2]).Port);
    }

    /// <summary>Every route with the codes that a correct fetcher may answer; without the few whose answer depends on their query.</summary>
    public static async Task<IReadOnlyList<(string Path, int[] Wanted)>> RoutesAsync(CancellationToken cancellationToken)
    {
        using var process = Python("--list");
        var lines = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(IsPlain).Select(fields => (fields[0], Codes(fields[1])))];
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static bool IsPlain(string[] fields) => fields[1].All(c => char.IsAsciiDigit(c) || c == '|') && fields[0] != "/redirect-chain";

    private static int[] Codes(string wanted) => Array.ConvertAll(wanted.Split('|'), int.Parse);

    private static Process Python(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("python3", [SharedData.Require("tools/origin.py"), .. arguments]) { RedirectStandardOutput = true })!;
}

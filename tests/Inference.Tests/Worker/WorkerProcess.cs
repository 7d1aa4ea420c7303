using System.Diagnostics;
using Face.Testing;

namespace Face.Inference.Tests.Worker;

/// <summary>A worker as a process of its own, which may be ended.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>What a shell reports of a process that SIGKILL ended: 128 + 9.</summary>
    public const int Killed = 137;

    private readonly Process process;

    /// <param name="maxDecodeTime">The watchdog's limit.</param>
    public WorkerProcess(RabbitServer rabbit, RedisServer redis, TimeSpan maxDecodeTime)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Inference.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ConnectionStrings__rabbitmq"] = rabbit.ConnectionString,
                ["ConnectionStrings__redis"] = redis.ConnectionString,
                ["Internal__Secret"] = new string('s', 32),
                ["Worker__MaxDecodeTime"] = maxDecodeTime.ToString("c"),
            },
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Output.Append(line.Data).Append('\n');
        process.BeginOutputReadLine();
    }

    public System.Text.StringBuilder Output { get; } = new();

    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}

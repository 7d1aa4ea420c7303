using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.Processes;

namespace Face.AppHost.Tests;

/// <summary>The app host as its own process.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly string folder = Directory.CreateTempSubdirectory("face-host-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Busy_port_is_said_in_one_sentence_that_names_the_setting()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var host = Start(((IPEndPoint)listener.LocalEndpoint).Port);
        var error = await host.StandardError.ReadToEndAsync(Stop).WaitAsync(Limit, Stop);
        await host.WaitForExitAsync(Stop).WaitAsync(Limit, Stop);
        Assert.Equal(1, host.ExitCode);
        Assert.Contains("FACE_PORT", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(Libc.Terminate)]
    public async Task App_host_that_is_ended_leaves_no_process_behind(int signal)
    {
        using var host = Start(FreePort.Next());
        await ReadUntilAsync(host.StandardOutput, "redis is ready.").WaitAsync(Limit, Stop);
        var children = ProcessTree.From(host.Id).Skip(1).Select(id => Process.GetProcessById(id)).ToArray();
        Assert.NotEmpty(children);
        Libc.Signal(host.Id, signal);
        await host.StandardOutput.ReadToEndAsync(Stop).WaitAsync(Limit, Stop);
        await host.WaitForExitAsync(Stop).WaitAsync(Limit, Stop);
        await Task.WhenAll(children.Select(child => child.WaitForExitAsync(Stop))).WaitAsync(Limit, Stop);
    }

    private static async Task ReadUntilAsync(StreamReader output, string line)
    {
        while (await output.ReadLineAsync(Stop) is { } read && read != line)
        {
        }
    }

    /// <summary>With a Redis of its own; the other two servers are said to exist already, so that they are not started.</summary>
    private Process Start(int port)
    {
        var info = new ProcessStartInfo("dotnet", ["exec", typeof(Projects.AppHost).Assembly.Location, "--data", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FACE_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["FACE_WORKERS"] = "1",
                ["ConnectionStrings__postgres"] = "Host=127.0.0.1;Port=1;Username=nobody;Password=nothing",
                ["ConnectionStrings__rabbitmq"] = "amqp://nobody:nothing@127.0.0.1:1",
            },
        };
        return Process.Start(info)!;
    }
}

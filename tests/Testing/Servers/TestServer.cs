using System.Security.Cryptography;
using Aspire.Hosting;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;
using Xunit;

namespace Face.Testing;

/// <summary>
/// A real server for the tests of one assembly (<c>[assembly: AssemblyFixture(typeof(...))]</c>) or of one test: a private process on a free
/// loopback port, with a folder of its own that is deleted afterwards, started as the app host starts it. Where the server is not installed
/// the tests that use it are skipped, or fail when the environment says <c>CI=true</c>.
/// </summary>
public abstract class TestServer : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);

    private readonly ServerLaunch launch;
    private readonly LaunchedProcess process;
    private string? missing;

    /// <param name="isDurable">Its writes reach the disk, as in production; no test needs to wait for that.</param>
    private protected TestServer(string name, Func<ServerSettings, ServerLaunch> create, bool isDurable = false)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"face-{name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        launch = create(new ServerSettings(name, folder, FreePort.Next(), "face", password, KeepsData: isDurable));
        process = new LaunchedProcess(launch, static _ => { });
    }

    /// <summary>In the form that the app host hands to the services.</summary>
    public string ConnectionString
    {
        get
        {
            SkipWhenMissing();
            return launch.ConnectionString;
        }
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            launch.RequireBinaries();
        }
        catch (DistributedApplicationException e) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            missing = e.Message;
            return;
        }

        await LaunchAsync();
    }

    /// <summary>Ends the server; its port and data stay for <see cref="RestartAsync"/>.</summary>
    public async Task StopAsync()
    {
        SkipWhenMissing();
        process.Resume();
        await process.StopAsync(StopGrace);
    }

    /// <summary>As kill -9.</summary>
    public void Kill()
    {
        SkipWhenMissing();
        process.Kill();
    }

    /// <summary>Stops all its processes in mid-work, as SIGSTOP does: connections stay open and nothing answers.</summary>
    public void Freeze()
    {
        SkipWhenMissing();
        process.Freeze();
    }

    public void Resume()
    {
        SkipWhenMissing();
        process.Resume();
    }

    /// <summary>Starts the server again on the same port and data, after <see cref="StopAsync"/> or <see cref="Kill"/> or as it runs.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (missing is null)
        {
            await StopAsync();
            launch.DeleteData();
        }
    }

    private void SkipWhenMissing() => Assert.SkipWhen(missing is not null, missing ?? "");

    private async Task LaunchAsync()
    {
        await process.StartAsync(CancellationToken.None);
        await process.WaitUntilReadyAsync(StartLimit, CancellationToken.None);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Face.EndToEnd.Tests.FaceSystem))]
// One system, and faults that everybody would feel: the classes take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Face.EndToEnd.Tests;

/// <summary>The whole system, started as <c>./run</c> starts it, on a free port and with empty data.</summary>
public sealed partial class FaceSystem : IAsyncLifetime
{
    /// <summary>The key of the demo app, which exists in Development only.</summary>
    public const string DemoKey = "0123456789abcdef0123456789abcdef";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    // Readable by others: as root the servers run as users of their own.
    private readonly string data = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"face-e2e-{Guid.NewGuid():n}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute).FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private AppHostProcess? appHost;

    /// <summary>The gateway.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>The one web server that the fetcher may reach on loopback.</summary>
    public PictureOrigin Origin { get; } = new();

    /// <summary>A client with the demo key.</summary>
    public ApiClient Demo => Client(DemoKey);

    /// <summary>The running processes.</summary>
    internal AppHostProcess AppHost => appHost ?? throw new InvalidOperationException("The system is not running.");

    public ApiClient Client(string? key) => new(http, key);

    public async ValueTask InitializeAsync()
    {
        http.BaseAddress = Address;
        await Origin.StartAsync();
        appHost = AppHostProcess.Start(data, new()
        {
            ["FACE_PORT"] = $"{Address.Port}",
            ["FACE_WORKERS"] = "2",
            ["Download__AllowedOrigin"] = Origin.HostAndPort,
        });
        await HealthyAsync(StartLimit);
    }

    /// <summary>Waits until the whole chain works.</summary>
    public async Task HealthyAsync(TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        while (!await IsHealthyAsync())
        {
            Assert.False(AppHost.HasExited, $"The app host ended:\n{AppHost.Output}");
            Assert.True(clock.Elapsed < limit, $"Not healthy within {limit}:\n{AppHost.Output}");
            await Task.Delay(100);
        }
    }

    /// <summary>Runs the operator's command line of Accounts and returns what it printed.</summary>
    public Task<string> OperateAsync(params string[] arguments) => Operator.RunAsync(data, arguments);

    /// <summary>A new app on a plan; its key.</summary>
    public async Task<string> NewKeyAsync(string plan, int? credits = null)
    {
        var key = KeyText().Match(await OperateAsync("apps", "create", "--plan", plan)).Value;
        if (credits is not null)
            await OperateAsync("credits", "set", key[^4..], $"{credits}");
        return key;
    }

    public async ValueTask DisposeAsync()
    {
        if (appHost is not null)
        {
            var left = await appHost.InterruptAsync(StopLimit);
            Assert.True(left.Count == 0, $"Ctrl+C left processes behind: {string.Join(", ", left)}\n{appHost.Output}");
        }

        http.Dispose();
        await Origin.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private async Task<bool> IsHealthyAsync()
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\b[0-9a-f]{32}\b")]
    private static partial Regex KeyText();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

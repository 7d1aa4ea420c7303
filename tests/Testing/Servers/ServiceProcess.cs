using System.Net;
using Aspire.Hosting.Processes;

namespace Face.Testing;

/// <summary>
/// One of Face's services as a process of its own on a free loopback port, started as the app host starts it; a test may kill it and start it
/// again. It ends with the tests.
/// </summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    private readonly LaunchedProcess process;

    /// <param name="name">For sentences.</param>
    /// <param name="arguments">What <c>dotnet</c> is given.</param>
    /// <param name="settings">Environment variables.</param>
    public ServiceProcess(string name, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort.Next();
        Address = new Uri($"http://127.0.0.1:{port}");
        var environment = new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = Address.OriginalString };
        var command = new ChildCommand("dotnet", arguments) { Environment = environment, InheritsEnvironment = true, WorkingDirectory = Path.GetTempPath() };
        process = new LaunchedProcess(new ServiceLaunch(name, command, new Uri(Address, "/alive")), static _ => { });
    }

    public Uri Address { get; }

    /// <summary>Starts it, or starts it again, and waits until it listens.</summary>
    public async Task StartAsync()
    {
        await process.StartAsync(CancellationToken.None);
        await process.WaitUntilReadyAsync(StartLimit, CancellationToken.None);
    }

    /// <summary>As kill -9.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync() => await process.StopAsync(StopGrace);

    private sealed class ServiceLaunch(string name, ChildCommand command, Uri alive) : Launch
    {
        private static readonly HttpClient Http = new();

        public override string Name => name;

        public override Task<ChildCommand> PrepareAsync(Action<string> onLine, CancellationToken cancellationToken) => Task.FromResult(command);

        public override async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
        {
            try
            {
                using var response = await Http.GetAsync(alive, cancellationToken);
                return response.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
    }
}

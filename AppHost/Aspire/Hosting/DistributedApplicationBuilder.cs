using Aspire.Hosting.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Collects the resources, then builds the application around .NET's generic host.</summary>
internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    /// <summary>
    /// Longer than everything in <see cref="Orchestrator"/> that has a limit of its own, so that the host does not give up first.
    /// </summary>
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(45);

    private readonly HostApplicationBuilder host;
    private readonly List<IResource> resources = [];

    public DistributedApplicationBuilder(string[] args)
    {
        string[] settings = [.. args.Where(arg => arg != DataFolder.ResetArgument)];
        host = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = settings,
            ContentRootPath = AppHostDirectory,
            EnvironmentName = EnvironmentFrom(Environment.GetEnvironmentVariable),
        });
        host.Configuration.AddCommandLine(settings, new Dictionary<string, string> { ["--data"] = DataFolder.PlaceSetting });
        var data = DataFolder.Choose(host.Configuration, AppHostDirectory, reset: args.Contains(DataFolder.ResetArgument));
        Passwords = new GeneratedPasswords(data);
        host.Configuration[DataFolder.LogSetting] = data.Logs;
        AddLogging();
        AddServices(data);
    }

    public ConfigurationManager Configuration => host.Configuration;

    public string AppHostDirectory { get; } = BuildFacts.AppHostDirectory;

    IHostEnvironment IDistributedApplicationBuilder.Environment => host.Environment;

    public IServiceCollection Services => host.Services;

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new();

    internal GeneratedPasswords Passwords { get; }

    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        if (resources.Exists(other => other.Name.Equals(resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DistributedApplicationException($"Two resources are named '{resource.Name}': give one another name.");
        }

        resources.Add(resource);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() => new(host.Build());

    /// <summary>A developer's machine when nothing is said, as the launch settings of Aspire's template say.</summary>
    internal static string EnvironmentFrom(Func<string, string?> variable) =>
        variable("DOTNET_ENVIRONMENT") ?? variable("ASPNETCORE_ENVIRONMENT") ?? Environments.Development;

    private void AddServices(DataFolder data)
    {
        host.Services.AddSingleton(data);
        host.Services.AddSingleton<IReadOnlyList<IResource>>(resources);
        host.Services.AddSingleton<ResourceNotificationService>();
        host.Services.AddSingleton(TimeProvider.System);
        host.Services.AddSingleton<Orchestrator>();
        host.Services.AddHostedService(services => services.GetRequiredService<Orchestrator>());
        host.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownLimit);
        host.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
    }

    private void AddLogging()
    {
        host.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        host.Logging.AddFilter("Microsoft", LogLevel.Warning);
    }
}

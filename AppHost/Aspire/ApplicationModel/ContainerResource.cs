using Aspire.Hosting.Servers;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What Aspire runs in a container; here one of the three servers, run as a private child process.</summary>
public abstract class ContainerResource
    : Resource, IResourceWithEnvironment, IResourceWithEndpoints, IResourceWithWaitSupport, IResourceWithConnectionString
{
    private protected ContainerResource(string name, string defaultUser, ParameterResource? userName, ParameterResource password, int? port)
        : base(name)
    {
        DefaultUser = defaultUser;
        UserName = userName;
        Password = password;
        Port = port;
    }

    internal string DefaultUser { get; }

    internal ParameterResource? UserName { get; }

    internal ParameterResource Password { get; }

    /// <summary>Null: a free one.</summary>
    internal int? Port { get; }

    /// <summary>The folder that keeps the data between runs; null: every run starts empty.</summary>
    internal string? DataVolume { get; set; }

    /// <summary>Known once the application starts; an existing server's, or that of the process.</summary>
    internal string? ConnectionString { get; set; }

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => new(ConnectionString);

    internal abstract ServerLaunch CreateLaunch(ServerSettings settings, ServerBinaries binaries);
}

/// <summary>How long a server lives: with the application, or beyond it.</summary>
public enum ContainerLifetime
{
    Session = 0,
    Persistent = 1,
}

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A server that somebody else runs, known by <c>ConnectionStrings:{name}</c> of the app host's configuration.</summary>
internal sealed class ConnectionStringResource(string name, string? environmentVariable, Func<string> read)
    : Resource(name), IResourceWithConnectionString, IResourceWithWaitSupport
{
    public string? ConnectionStringEnvironmentVariable => environmentVariable;

    public ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) => new(read());
}

using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Running;

/// <summary>One replica of a project, or a program of the machine.</summary>
internal sealed class ProgramLaunch(string name, IResource resource, int replica, ChildCommand command, ReplicaEnvironment environment) : Launch
{
    private static readonly HttpClient Probes = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });

    private readonly (Uri Address, int StatusCode)[] checks =
        [.. resource.Annotations.OfType<HttpHealthCheckAnnotation>().Select(check => (AddressOf(check, resource, replica), check.StatusCode))];

    public override string Name => name;

    public override async Task<ChildCommand> PrepareAsync(Action<string> onLine, CancellationToken cancellationToken) =>
        command with { InheritsEnvironment = true, Environment = await environment.ForAsync(resource, replica, cancellationToken) };

    /// <summary>Every health check passes; what has none is ready as soon as it runs.</summary>
    public override async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        foreach (var (address, status) in checks)
        {
            if (await StatusOfAsync(address, cancellationToken) != status)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<int?> StatusOfAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var reply = await Probes.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)reply.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static Uri AddressOf(HttpHealthCheckAnnotation check, IResource resource, int replica)
    {
        var endpoints = EndpointPlan.EndpointsOf(resource);
        var endpoint = endpoints.FirstOrDefault(endpoint => check.EndpointName is null || endpoint.Name == check.EndpointName)
            ?? throw new DistributedApplicationException($"The health check of '{resource.Name}' needs an endpoint: add WithHttpEndpoint.");
        return new Uri(new Uri($"{endpoint.UriScheme}://127.0.0.1:{endpoint.ReplicaPorts[replica]}"), check.Path);
    }
}

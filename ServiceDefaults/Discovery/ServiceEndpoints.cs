using Microsoft.Extensions.Configuration;

namespace Face.ServiceDefaults.Discovery;

/// <summary>
/// Service discovery as Aspire configures it: <c>services:{name}:http:{index}</c> holds the addresses of a service.
/// Microsoft.Extensions.ServiceDiscovery is not in the feed; this reads the same settings.
/// </summary>
public sealed class ServiceEndpoints(IConfiguration configuration)
{
    private uint turn;

    /// <summary>One of the service's addresses, in turn; an error that names the missing setting when there is none.</summary>
    public Uri Pick(string service)
    {
        var addresses = configuration.GetSection($"services:{service}:http").GetChildren().Select(c => c.Value).OfType<string>().ToArray();
        if (addresses.Length == 0)
        {
            throw new InvalidOperationException($"No address of '{service}' is configured: set services__{service}__http__0 to its base URL.");
        }

        return new Uri(addresses[Interlocked.Increment(ref turn) % (uint)addresses.Length]);
    }
}

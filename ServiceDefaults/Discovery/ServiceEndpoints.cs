using Microsoft.Extensions.Configuration;

namespace Face.ServiceDefaults.Discovery;

/// <summary>
/// Service discovery as Aspire configures it: <c>services:{name}:http:{index}</c> holds the addresses of a service.
/// Microsoft.Extensions.ServiceDiscovery is not in the feed; this reads the same settings.
/// </summary>
public sealed class ServiceEndpoints(IConfiguration configuration)
{
    private uint turn;

    /// <summary>
    /// The service's addresses, beginning with the one whose turn it is; an error that names the missing setting when there is none.
    /// </summary>
    public Uri[] InTurn(string service)
    {
        var addresses = configuration.GetSection($"services:{service}:http").GetChildren().Select(c => c.Value).OfType<string>().ToArray();
        if (addresses.Length == 0)
        {
            throw new InvalidOperationException($"No address of '{service}' is configured: set services__{service}__http__0 to its base URL.");
        }

        var first = (int)(Interlocked.Increment(ref turn) % (uint)addresses.Length);
        return [.. addresses[first..].Concat(addresses[..first]).Select(address => new Uri(address))];
    }
}

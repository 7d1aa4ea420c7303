using System.Net;

namespace Face.Fetcher.Download;

/// <summary>Turns a host name into addresses. A seam: tests answer as a hostile name server would.</summary>
internal interface INameResolver
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}

/// <summary>The operating system's resolver.</summary>
internal sealed class SystemNameResolver : INameResolver
{
    /// <summary>The system's call itself cannot be interrupted: the wait for it can.</summary>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(host, cancellationToken).WaitAsync(cancellationToken);
}

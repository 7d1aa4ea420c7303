namespace Face.ServiceDefaults.Discovery;

/// <summary>Turns <c>http://accounts/...</c> into one of the addresses configured for <c>accounts</c>.</summary>
internal sealed class ServiceDiscoveryHandler(ServiceEndpoints endpoints) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("An internal call needs an address.");
        request.RequestUri = new Uri(endpoints.Pick(uri.Host), uri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}

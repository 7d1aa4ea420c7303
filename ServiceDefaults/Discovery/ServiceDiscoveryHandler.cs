namespace Face.ServiceDefaults.Discovery;

/// <summary>
/// Turns <c>http://accounts/...</c> into one of the addresses configured for <c>accounts</c>. An instance that cannot be connected to has got
/// nothing of the request, so that the next one is asked.
/// </summary>
internal sealed class ServiceDiscoveryHandler(ServiceEndpoints endpoints) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("An internal call needs an address.");
        var addresses = endpoints.InTurn(uri.Host);
        foreach (var address in addresses[..^1])
        {
            try
            {
                return await SendAsync(request, address, uri.PathAndQuery, cancellationToken);
            }
            catch (HttpRequestException gone) when (gone.HttpRequestError == HttpRequestError.ConnectionError)
            {
            }
        }

        return await SendAsync(request, addresses[^1], uri.PathAndQuery, cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Uri address, string path, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(address, path);
        return base.SendAsync(request, cancellationToken);
    }
}

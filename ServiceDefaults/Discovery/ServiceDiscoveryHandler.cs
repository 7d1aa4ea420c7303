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
            catch (Exception failure) when (IsWithoutConnection(failure) && !cancellationToken.IsCancellationRequested)
            {
                // The next one is asked; the last one's failure is the caller's.
            }
        }

        return await SendAsync(request, addresses[^1], uri.PathAndQuery, cancellationToken);
    }

    /// <summary>Refused, or not answered within the handler's time to connect, which it tells as a cancellation with this cause.</summary>
    private static bool IsWithoutConnection(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
            or OperationCanceledException { InnerException: TimeoutException };

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Uri address, string path, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(address, path);
        return base.SendAsync(request, cancellationToken);
    }
}

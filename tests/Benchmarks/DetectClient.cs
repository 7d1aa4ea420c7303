namespace Face.Benchmarks;

/// <summary>Posts one picture again and again over kept connections.</summary>
internal sealed class DetectClient(Uri address, string key, byte[] picture) : IDisposable
{
    private static readonly Uri Endpoint = new("/api/detect/", UriKind.Relative);

    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <exception cref="InvalidOperationException">The reply is not a success: a figure of failures would be worthless.</exception>
    public async Task DetectAsync(CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent { { new StringContent(key), "app_key" }, { new ByteArrayContent(picture), "img", "photo" } };
        using var response = await http.PostAsync(Endpoint, form, cancellation);
        var reply = await response.Content.ReadAsStringAsync(cancellation);
        if (!reply.StartsWith("{\"error_code\":0,", StringComparison.Ordinal))
            throw new InvalidOperationException($"The request failed: {reply}");
    }

    public void Dispose() => http.Dispose();
}

using System.Text.Json;

namespace Face.Benchmarks;

/// <summary>Posts one picture again and again over kept connections.</summary>
internal sealed class DetectClient(Uri address, string key, byte[] picture) : IDisposable
{
    private static readonly Uri Endpoint = new("/api/detect/", UriKind.Relative);

    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>One request; the milliseconds that its worker decoded and analysed.</summary>
    /// <exception cref="InvalidOperationException">The reply is not a success: a figure of failures would be worthless.</exception>
    public async Task<double> DetectAsync(CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(key), "app_key" },
            { new StringContent("true"), "extended" },
            { new ByteArrayContent(picture), "img", "photo" },
        };
        using var response = await http.PostAsync(Endpoint, form, cancellation);
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));
        if (reply.RootElement.GetProperty("error_code").GetInt32() != 0)
            throw new InvalidOperationException($"The request failed: {reply.RootElement}");
        var timings = reply.RootElement.GetProperty("timings_ms");
        return timings.GetProperty("decode").GetDouble() + timings.GetProperty("inference").GetDouble();
    }

    public void Dispose() => http.Dispose();
}

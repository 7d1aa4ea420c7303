using System.Net.Http.Headers;

namespace Face.Client;

/// <summary>
/// Sends photos to a Face server. Thread-safe: make one and keep it. Every method throws <see cref="FaceException"/> when the service refuses
/// the request, <see cref="HttpRequestException"/> when it cannot be reached, and <see cref="OperationCanceledException"/> when the caller or
/// the <see cref="HttpClient.Timeout"/> ended the wait.
/// </summary>
public sealed class FaceClient : IDisposable
{
    /// <summary>The largest photo that the service takes: 10 MiB with the rest of the form.</summary>
    public const int MaxImageBytes = 10 * 1024 * 1024;

    private readonly HttpClient http;
    private readonly bool ownsHttp;
    private readonly RequestForm form;
    private readonly RetryPolicy retry;
    private readonly Uri endpoint;

    /// <summary>A client with a connection pool of its own.</summary>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public FaceClient(FaceClientOptions options) : this(new HttpClient(), options) => ownsHttp = true;

    /// <summary>A client on a connection pool of the caller's, for example from <c>services.AddHttpClient&lt;FaceClient&gt;()</c>.</summary>
    /// <param name="http">Its handlers, time-out and default headers apply; it is not disposed.</param>
    /// <param name="options">The key and the server.</param>
    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    public FaceClient(HttpClient http, FaceClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.http = http;
        form = new RequestForm(options.AppKey);
        retry = new RetryPolicy(options);
        endpoint = new Uri(options.Address, "/api/detect/");
    }

    /// <summary>Analyses a photo of the web, which the service downloads.</summary>
    /// <param name="url">A public http or https address of a JPEG or PNG.</param>
    /// <param name="options">What to compute; null: everything.</param>
    /// <param name="cancellationToken">Ends the wait; a reply that was already made stays charged.</param>
    public Task<DetectReply> DetectAsync(Uri url, DetectOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        return SendAsync(() => form.Of(url, options), options, cancellationToken);
    }

    /// <summary>Analyses a photo.</summary>
    /// <param name="image">A JPEG or PNG of at most <see cref="MaxImageBytes"/>.</param>
    /// <param name="options">What to compute; null: everything.</param>
    /// <param name="cancellationToken">Ends the wait; a reply that was already made stays charged.</param>
    public Task<DetectReply> DetectAsync(
        ReadOnlyMemory<byte> image, DetectOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(() => form.Of(image, options), options, cancellationToken);

    /// <summary>Analyses a photo. The stream is read to its end before anything is sent, so that a retry can send it again.</summary>
    /// <param name="image">A JPEG or PNG of at most <see cref="MaxImageBytes"/>; it is not closed.</param>
    /// <param name="options">What to compute; null: everything.</param>
    /// <param name="cancellationToken">Ends the wait; a reply that was already made stays charged.</param>
    /// <exception cref="ArgumentException">The stream is longer than <see cref="MaxImageBytes"/>.</exception>
    public async Task<DetectReply> DetectAsync(Stream image, DetectOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        var bytes = await BoundedRead.AllAsync(image, MaxImageBytes, cancellationToken).ConfigureAwait(false);
        return await DetectAsync(bytes, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Analyses a photo of the disk.</summary>
    /// <param name="path">A JPEG or PNG of at most <see cref="MaxImageBytes"/>.</param>
    /// <param name="options">What to compute; null: everything.</param>
    /// <param name="cancellationToken">Ends the wait; a reply that was already made stays charged.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The file is larger than <see cref="MaxImageBytes"/>.</exception>
    public async Task<DetectReply> DetectFileAsync(string path, DetectOptions? options = null, CancellationToken cancellationToken = default)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            return await DetectAsync(file, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Closes the connections that this client opened; not those of an <see cref="HttpClient"/> that it was given.</summary>
    public void Dispose()
    {
        if (ownsHttp)
        {
            http.Dispose();
        }
    }

    private Task<DetectReply> SendAsync(Func<HttpContent> content, DetectOptions? options, CancellationToken cancellationToken) =>
        retry.RunAsync(() => SendOnceAsync(content(), options, cancellationToken), cancellationToken);

    private async Task<DetectReply> SendOnceAsync(HttpContent content, DetectOptions? options, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options?.IdempotencyKey is { } key)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await ReplyReader.ReadAsync(response, cancellationToken).ConfigureAwait(false);
    }
}

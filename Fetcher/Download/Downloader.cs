using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Face.Contracts;
using Face.Fetcher.Addresses;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Download;

/// <summary>Downloads a picture from a server that nobody trusts.</summary>
internal sealed partial class Downloader(GuardedDialler dialler, IOptions<DownloadOptions> settings, TimeProvider time, ILogger<Downloader> logger)
    : IDisposable
{
    private readonly DownloadOptions options = settings.Value;
    private readonly AllowedOrigin? allowed = settings.Value.AllowedOrigin is { } text ? AllowedOrigin.Parse(text) : null;

    // An invoker, not an HttpClient: no second time-out, no default headers, no buffering, no logger.
    private readonly HttpMessageInvoker http = new(Handler(dialler, settings.Value));

    /// <summary>The body behind <paramref name="url"/>, or why there is none. Throws only when <paramref name="cancellationToken"/> is cancelled.</summary>
    public async Task<Result<byte[]>> DownloadAsync(string url, CancellationToken cancellationToken)
    {
        if (RemoteAddress.Parse(url, allowed).Failed(out var failure, out var address))
        {
            return failure;
        }

        using var late = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var outcome = await FetchAsync(address, either.Token, cancellationToken);
        if (outcome.Failure is { } refusal)
        {
            Log.NotDownloaded(logger, address.Uri.IdnHost, refusal.Sentence);
        }

        return outcome;
    }

    public void Dispose() => http.Dispose();

    private async Task<Result<byte[]>> FetchAsync(RemoteAddress address, CancellationToken limited, CancellationToken caller)
    {
        try
        {
            return await FollowAsync(address, limited);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return DownloadFailures.TooSlow(options);
        }
        catch (HttpRequestException e)
        {
            Log.Broken(logger, address.Uri.IdnHost, e.HttpRequestError);
            return FailureOf(e.HttpRequestError);
        }
        catch (IOException)
        {
            return DownloadFailures.Broken;
        }
    }

    private async Task<Result<byte[]>> FollowAsync(RemoteAddress address, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= options.MaxRedirects; hop++)
        {
            using var request = Request(address);
            using var reply = await http.SendAsync(request, cancellationToken);
            if (!ReplyRules.IsRedirect(reply.StatusCode))
            {
                return await ReadAsync(reply, cancellationToken);
            }

            if (ReplyRules.Target(reply) is not { } target)
            {
                return DownloadFailures.Redirect;
            }

            if (address.Follow(target).Failed(out var failure, out var next))
            {
                return failure;
            }

            address = next;
        }

        return DownloadFailures.TooManyRedirects(options);
    }

    private async Task<Result<byte[]>> ReadAsync(HttpResponseMessage reply, CancellationToken cancellationToken)
    {
        if (ReplyRules.Check(reply, options) is { } refusal)
        {
            return refusal;
        }

        await using var body = await reply.Content.ReadAsStreamAsync(cancellationToken);
        return await body.ReadAtMostAsync(options.MaxBytes, cancellationToken) is { } bytes ? bytes : DownloadFailures.TooLarge(options);
    }

    private HttpRequestMessage Request(RemoteAddress address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address.Uri);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "image/jpeg, image/png, image/*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        request.Headers.ConnectionClose = true;
        request.Options.Set(GuardedDialler.Excepted, address.Excepted);
        return request;
    }

    private static Failure FailureOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError => AddressFailures.Unreachable,
        HttpRequestError.SecureConnectionError => DownloadFailures.Untrusted,
        _ => DownloadFailures.Broken,
    };

    /// <summary>
    /// Every default that would help a hostile server is off: redirects (followed by hand), cookies, credentials, proxies of the
    /// environment, decompression, and reading on after we have lost interest. A connection serves one request: nothing of one client's
    /// server is left over for another client.
    /// </summary>
    private static SocketsHttpHandler Handler(GuardedDialler dialler, DownloadOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = dialler.ConnectAsync,
        MaxResponseHeadersLength = options.MaxHeadersKiB,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.Zero,
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = ChainPolicy() },

        // No span: it would carry the whole URL, and the server would be sent our trace id.
        ActivityHeadersPropagator = null,
    };

    /// <summary>A certificate names addresses to fetch its issuer from: a way around the guard unless it is closed.</summary>
    private static X509ChainPolicy ChainPolicy() => new()
    {
        DisableCertificateDownloads = true,
        RevocationMode = X509RevocationMode.NoCheck,
        ApplicationPolicy = { new Oid("1.3.6.1.5.5.7.3.1", "Server authentication") },
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Nothing downloaded from {Host}: {Sentence}")]
        public static partial void NotDownloaded(ILogger logger, string host, string sentence);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Download from {Host} failed: {Error}")]
        public static partial void Broken(ILogger logger, string host, HttpRequestError error);
    }
}

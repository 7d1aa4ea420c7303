using Face.Contracts;
using System.Net;
using Face.Fetcher.Download;
using Microsoft.Extensions.Logging.Abstractions;

namespace Face.Fetcher.Tests.Download;

/// <summary>A downloader that may fetch from one server on loopback.</summary>
internal sealed class Downloads : IDisposable
{
    private readonly Downloader downloader;

    public Downloads(int port, Action<DownloadOptions>? change = null, INameResolver? names = null)
    {
        Options = new() { AllowedOrigin = $"127.0.0.1:{port}" };
        change?.Invoke(Options);
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        downloader = new(new(names ?? new SystemNameResolver(), options, TimeProvider.System), options, TimeProvider.System, NullLogger<Downloader>.Instance);
    }

    public DownloadOptions Options { get; }

    public Task<Result<byte[]>> GetAsync(string url) => downloader.DownloadAsync(url, TestContext.Current.CancellationToken);

    public void Dispose() => downloader.Dispose();
}

/// <summary>Answers every name with the same addresses, as a hostile name server may.</summary>
internal sealed class FixedNames(params string[] addresses) : INameResolver
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse));
}

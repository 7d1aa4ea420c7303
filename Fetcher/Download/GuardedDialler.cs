using System.Net;
using System.Net.Sockets;
using Face.Fetcher.Addresses;
using Microsoft.Extensions.Options;

namespace Face.Fetcher.Download;

/// <summary>
/// Makes the connections of downloads. The guard sits here, on the addresses that are dialled, so it covers redirects and names that
/// change their address between a check and the connection.
/// </summary>
internal sealed class GuardedDialler(INameResolver names, IOptions<DownloadOptions> options, TimeProvider time)
{
    /// <summary>Set on a request whose host is the <see cref="AllowedOrigin"/>.</summary>
    public static readonly HttpRequestOptionsKey<bool> Excepted = new("Face.Excepted");

    /// <summary>More addresses than this are not tried: their time is the body's time.</summary>
    private const int MaxAddresses = 4;

    /// <summary>What a connection may deliver beyond the body: headers, interim replies, framing, TLS. 1 MiB.</summary>
    private const int Overhead = 1 << 20;

    /// <summary>The <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var excepted = context.InitialRequestMessage.Options.TryGetValue(Excepted, out var value) && value;
        return await DialAsync(context.DnsEndPoint, excepted, cancellationToken);
    }

    /// <summary>A connection to one of the name's addresses, which must all be public; an <see cref="IOException"/> tells why there is none.</summary>
    public async Task<Stream> DialAsync(DnsEndPoint to, bool excepted, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await names.ResolveAsync(to.Host, cancellationToken);
        if (!excepted && !addresses.All(AddressRules.IsPublic))
        {
            throw new IOException("The name has an address that is not public.");
        }

        return new CappedStream(await DialAsync(addresses, to.Port, cancellationToken), (long)options.Value.MaxBytes + Overhead);
    }

    private async Task<NetworkStream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        foreach (var address in addresses.Take(MaxAddresses))
        {
            if (await TryAsync(new IPEndPoint(address, port), cancellationToken) is { } stream)
            {
                return stream;
            }
        }

        throw new IOException("No address of the name answers.");
    }

    private async Task<NetworkStream?> TryAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        using var attempt = new CancellationTokenSource(options.Value.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(attempt.Token, cancellationToken);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, either.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}

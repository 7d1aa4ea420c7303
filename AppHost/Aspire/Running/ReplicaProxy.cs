using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Running;

/// <summary>One loopback port in front of a project's replicas: connections go to each in turn, past those that do not listen.</summary>
internal sealed class ReplicaProxy : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly IReadOnlyList<int> targets;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;
    private int turn;

    public ReplicaProxy(int port, IReadOnlyList<int> targets)
    {
        this.targets = targets;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Ends the proxy and the connections through it.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(stopping.Token), stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task CarryAsync(TcpClient caller, CancellationToken cancellationToken)
    {
        try
        {
            using (caller)
            {
                using var replica = await ConnectAsync(cancellationToken);
                if (replica is not null)
                {
                    await Task.WhenAll(
                        PumpAsync(caller, replica, cancellationToken),
                        PumpAsync(replica, caller, cancellationToken));
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // One side broke off or the proxy ends; closing both tells the other side.
        }
    }

    /// <summary>Null when no replica listens; the caller's connection is then closed.</summary>
    private async Task<TcpClient?> ConnectAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < targets.Count; attempt++)
        {
            var next = targets[(int)((uint)Interlocked.Increment(ref turn) % targets.Count)];
            var replica = new TcpClient(AddressFamily.InterNetwork) { NoDelay = true };
            try
            {
                await replica.ConnectAsync(IPAddress.Loopback, next, cancellationToken);
                return replica;
            }
            catch (SocketException)
            {
                replica.Dispose();
            }
        }

        return null;
    }

    private static async Task PumpAsync(TcpClient from, TcpClient to, CancellationToken cancellationToken)
    {
        await from.GetStream().CopyToAsync(to.GetStream(), cancellationToken);
        to.Client.Shutdown(SocketShutdown.Send);
    }
}

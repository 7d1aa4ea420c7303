using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Servers;

/// <summary>Asks a server one question over a connection of its own.</summary>
internal static class LoopbackProbe
{
    /// <summary>Up to <paramref name="length"/> bytes of the answer; none when nobody listens or the connection breaks.</summary>
    public static async Task<byte[]> AskAsync(int port, ReadOnlyMemory<byte> question, int length, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient(AddressFamily.InterNetwork);
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(question, cancellationToken);
            var answer = new byte[length];
            var read = await stream.ReadAtLeastAsync(answer, length, throwOnEndOfStream: false, cancellationToken);
            return answer[..read];
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return [];
        }
    }
}

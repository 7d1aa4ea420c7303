using System.Net.Sockets;
using System.Text;

namespace Face.Testing;

/// <summary>One connection to the origin, for a route that writes its answer byte by byte; the connection closes when the route returns.</summary>
public sealed class OriginExchange(OriginRequest request, Socket socket, NetworkStream stream, CancellationToken stopping)
{
    public OriginRequest Request => request;

    /// <summary>Ends with the origin, so that no route outlives its test.</summary>
    public CancellationToken Stopping => stopping;

    /// <summary>The status line and headers, each with its line end, and the blank line.</summary>
    public Task HeadAsync(string status, params string[] headers) =>
        WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", [$"HTTP/1.1 {status}", .. headers, "Connection: close", "", ""])));

    /// <summary>Bytes as they are; nothing is added or checked.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes) => await stream.WriteAsync(bytes, stopping);

    public Task DelayAsync(TimeSpan delay) => Task.Delay(delay, stopping);

    /// <summary>Breaks the connection off with a reset.</summary>
    public void Reset() => socket.Close(timeout: 0);
}

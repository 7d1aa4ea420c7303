using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Face.Testing;

/// <summary>
/// A web server on a free loopback port that answers exactly what a test scripts, wrong answers included: nothing but the request's head is
/// interpreted. One request a connection; unknown paths get 404.
/// </summary>
public sealed class OriginServer : IAsyncDisposable
{
    private const int MaxHeadBytes = 32 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, Func<OriginExchange, Task>> routes = new();
    private readonly ConcurrentQueue<OriginRequest> requests = new();
    private readonly ConcurrentDictionary<Task, bool> open = new();
    private readonly Task accepting;

    public OriginServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every request so far, oldest first.</summary>
    public IReadOnlyList<OriginRequest> Requests => [.. requests];

    public Uri Url(string path) => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>A scripted answer to <paramref name="path"/> (without the query).</summary>
    public void Map(string path, Func<OriginExchange, Task> answer) => routes[path] = answer;

    /// <summary>An orderly answer with a content length.</summary>
    public void Map(string path, string contentType, byte[] body, string status = "200 OK") => Map(path, async exchange =>
    {
        await exchange.HeadAsync(status, $"Content-Type: {contentType}", $"Content-Length: {body.Length}");
        await exchange.WriteAsync(body);
    });

    public void Redirect(string path, string location, string status = "302 Found") =>
        Map(path, exchange => exchange.HeadAsync(status, $"Location: {location}", "Content-Length: 0"));

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        await Task.WhenAll(open.Keys);
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var serving = ServeAsync(await listener.AcceptSocketAsync(stopping.Token));
                open[serving] = true;
                _ = serving.ContinueWith(done => open.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using (socket)
            {
                await using var stream = new NetworkStream(socket);
                var request = OriginRequest.Parse(await ReadHeadAsync(stream));
                requests.Enqueue(request);
                var route = routes.GetValueOrDefault(request.Target.Split('?')[0], NotFoundAsync);
                await route(new OriginExchange(request, socket, stream, stopping.Token));
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client left, the route reset the connection, or the test is over.
        }
    }

    private static Task NotFoundAsync(OriginExchange exchange) => exchange.HeadAsync("404 Not Found", "Content-Length: 0");

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new byte[MaxHeadBytes];
        var length = 0;
        while (head.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = await stream.ReadAsync(head.AsMemory(length), stopping.Token);
            length += read > 0 ? read : throw new IOException("The client closed before its request was complete, or sent too much.");
        }

        return Encoding.Latin1.GetString(head, 0, length);
    }
}

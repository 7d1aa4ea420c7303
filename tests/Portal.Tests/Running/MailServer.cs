using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Face.Portal.Tests.Running;

/// <summary>A message as the server took it.</summary>
/// <param name="Text">The body, decoded.</param>
internal sealed record TakenMail(string To, string Subject, string Text)
{
    /// <summary>The first link in it, without the host.</summary>
    public string Link => new Uri(Regex.Match(Text, @"https?://\S+").Value).PathAndQuery;
}

/// <summary>A real SMTP server on a free loopback port, just large enough to take messages (RFC 5321).</summary>
internal sealed partial class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<TakenMail> taken = new();
    private readonly Task accepting;

    public MailServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>So many messages are refused first, as a server does that is busy.</summary>
    public int Refuses { get; set; }

    public IEnumerable<TakenMail> To(string address) => taken.Where(mail => mail.To == address);

    /// <summary>Waits for the newest of so many messages to an address.</summary>
    public async Task<TakenMail> ReadAsync(string address, int count = 1)
    {
        await Eventually.Async(() => Task.FromResult(To(address).Count() >= count));
        return To(address).ElementAt(count - 1);
    }

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
                using var socket = await listener.AcceptSocketAsync(stopping.Token);
                await using var stream = new NetworkStream(socket);
                await ServeAsync(stream);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 tests");
        var to = "";
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            to = line.StartsWith("RCPT TO:", StringComparison.Ordinal) ? line[8..].Trim('<', '>', ' ') : to;
            await writer.WriteLineAsync(await AnswerAsync(line, to, reader, writer));
        }
    }

    private async Task<string> AnswerAsync(string line, string to, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0])
        {
            case "RCPT" when Refuses-- > 0:
                return "451 busy";
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                taken.Enqueue(Parse(to, await ReadDataAsync(reader)));
                return "250 taken";
            case "QUIT":
                return "221 bye";
            default:
                return "250 yes";
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        }

        return text.ToString();
    }

    private static TakenMail Parse(string to, string message)
    {
        var end = message.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = (message[..end], message[(end + 2)..]);
        var subject = Regex.Match(head, @"(?m)^Subject: (.*)$").Groups[1].Value;
        return new(to, subject, head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase) ? Unquote(body)
            : head.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : body);
    }

    private static string Unquote(string text) => QuotedByte().Replace(
        text.Replace("=\n", "", StringComparison.Ordinal), match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex QuotedByte();
}

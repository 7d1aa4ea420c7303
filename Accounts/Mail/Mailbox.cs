using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Mail;

/// <summary>
/// Takes letters and returns at once, so that an answer takes the same time whether or not there is something to send. Bounded: a server that
/// is away must not fill the memory.
/// </summary>
internal sealed partial class Mailbox(IOptions<MailOptions> options, ILogger<Mailbox> logger)
{
    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(options.Value.MaxWaiting);

    public IAsyncEnumerable<Letter> ReadAllAsync(CancellationToken cancellationToken) => waiting.Reader.ReadAllAsync(cancellationToken);

    public void Post(Letter letter)
    {
        if (!waiting.Writer.TryWrite(letter))
        {
            Log.Full(logger, letter.Subject);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Too many letters wait for the mail server; '{Subject}' was dropped")]
        public static partial void Full(ILogger logger, string subject);
    }
}

using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Mail;

/// <summary>Hands the waiting letters to the transport, one after the other, and tries again where the server does not take one.</summary>
internal sealed partial class MailDelivery(
    Mailbox mailbox, IMailTransport transport, IOptions<MailOptions> options, TimeProvider time, ILogger<MailDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in mailbox.ReadAllAsync(stoppingToken))
        {
            await DeliverAsync(letter, stoppingToken);
        }
    }

    private async Task DeliverAsync(Letter letter, CancellationToken stopping)
    {
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            if (await TrySendAsync(letter, attempt, stopping) || attempt == options.Value.Attempts)
            {
                return;
            }

            await Task.Delay(pause, time, stopping);
            pause *= 4;
        }
    }

    private async Task<bool> TrySendAsync(Letter letter, int attempt, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(options.Value.Timeout);
        try
        {
            await transport.SendAsync(letter, limit.Token);
            return true;
        }
        catch (Exception error) when (error is SmtpException or OperationCanceledException && !stopping.IsCancellationRequested)
        {
            Log.NotTaken(logger, letter.Subject, attempt, options.Value.Attempts, error.GetBaseException().GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        // Not the server's words: they may quote the address.
        [LoggerMessage(LogLevel.Warning, "The mail server did not take '{Subject}' (attempt {Attempt} of {Attempts}): {Reason}")]
        public static partial void NotTaken(ILogger logger, string subject, int attempt, int attempts, string reason);
    }
}

namespace Face.Accounts.Mail;

/// <summary>Where no server is configured. Only Development writes letters to the log: they hold addresses and links that open accounts.</summary>
internal sealed partial class LogTransport(IHostEnvironment environment, ILogger<LogTransport> logger) : IMailTransport
{
    public Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
        {
            Log.Wrote(logger, letter.To, letter.Subject, letter.Text);
        }
        else
        {
            Log.Dropped(logger, letter.Subject);
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Mail to {To}: {Subject}: {Text}")]
        public static partial void Wrote(ILogger logger, string to, string subject, string text);

        [LoggerMessage(LogLevel.Warning, "'{Subject}' was not sent: set Mail:Host to a mail server")]
        public static partial void Dropped(ILogger logger, string subject);
    }
}

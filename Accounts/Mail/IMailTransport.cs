namespace Face.Accounts.Mail;

/// <summary>How a letter leaves: by SMTP, or into the log.</summary>
internal interface IMailTransport
{
    /// <summary>Returns when the letter is out of our hands; throws <see cref="System.Net.Mail.SmtpException"/> when it is not.</summary>
    Task SendAsync(Letter letter, CancellationToken cancellationToken);
}

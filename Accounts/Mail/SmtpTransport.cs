using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Mail;

/// <summary>Speaks SMTP to the configured server; one connection a letter, since few are sent.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.RequireTls };
        if (mail.UserName is not null)
        {
            client.Credentials = new NetworkCredential(mail.UserName, mail.Password);
        }

        using var message = new MailMessage(new MailAddress(mail.From), new MailAddress(letter.To)) { Subject = letter.Subject, Body = letter.Text };
        await client.SendMailAsync(message, cancellationToken);
    }
}

using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Face.Accounts.Mail;

/// <summary>The <c>Mail</c> section: the SMTP server that takes our letters. Without one they go to the log in Development, and nowhere else.</summary>
internal sealed class MailOptions : IValidatableObject
{
    /// <summary>The server's name or address; null: none.</summary>
    public string? Host { get; set; }

    /// <summary>587 is the port for submission (RFC 6409).</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Refuse to hand over a letter, or a password, without STARTTLS. Off only for a server on this machine.</summary>
    public bool RequireTls { get; set; } = true;

    /// <summary>Null: no authentication.</summary>
    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address, such as <c>Face &lt;no-reply@example.com&gt;</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>How long one delivery may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Letters that wait for the server at most; about 2 kB each.</summary>
    [Range(1, 100_000)]
    public int MaxWaiting { get; set; } = 1_000;

    /// <summary>Deliveries of one letter, with 5, 20 and 80 seconds between them, before it is given up.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 4;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is not null && !MailAddress.TryCreate(From, out _))
        {
            yield return new($"Mail:From is not an address: set it to the sender of the letters that {Host} takes, such as no-reply@example.com.");
        }

        if (UserName is null != Password is null)
        {
            yield return new("Mail:UserName and Mail:Password belong together: set both or neither.");
        }
    }
}

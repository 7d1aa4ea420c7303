using System.Net.Mail;

namespace Face.Accounts.Apps;

/// <summary>The form in which an account's address is kept and compared.</summary>
internal static class EmailAddress
{
    /// <summary>The longest address that mail servers carry (RFC 5321, 4.5.3.1.3: a path of 256 octets with its angle brackets).</summary>
    public const int MaxLength = 254;

    /// <summary>The address in lower case; null when the text is none.</summary>
    public static string? Normalize(string text) =>
        text.Length <= MaxLength && MailAddress.TryCreate(text, out var address) && address.Address == text ? text.ToLowerInvariant() : null;
}

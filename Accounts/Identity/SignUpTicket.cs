using System.Globalization;
using System.Security.Cryptography;
using Face.Accounts.Portal;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Identity;

/// <summary>
/// What a link in a letter of welcome proves: that its reader owns an address. Nothing is stored until the reader chooses a password, so
/// nobody can occupy an address, or set a password on one, that is not theirs.
/// </summary>
internal sealed class SignUpTicket(IDataProtectionProvider protection, IOptions<PortalOptions> options, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("Face.SignUp");

    public string Issue(string address)
    {
        var end = time.GetUtcNow() + options.Value.LinkLifetime;
        return protector.Protect($"{end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)} {address}");
    }

    /// <summary>The address; null when the ticket is none of ours, or too old.</summary>
    public string? Read(string ticket)
    {
        try
        {
            var (end, address) = Split(protector.Unprotect(ticket));
            return end > time.GetUtcNow() ? address : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static (DateTimeOffset End, string Address) Split(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return (DateTimeOffset.FromUnixTimeSeconds(long.Parse(text[..space], CultureInfo.InvariantCulture)), text[(space + 1)..]);
    }
}

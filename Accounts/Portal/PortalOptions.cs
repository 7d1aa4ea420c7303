using System.ComponentModel.DataAnnotations;

namespace Face.Accounts.Portal;

/// <summary>The <c>Portal</c> section: the pages of accounts, apps and operators.</summary>
internal sealed class PortalOptions
{
    /// <summary>
    /// The address under which people reach the gateway, such as <c>https://face.example.com</c>; links in letters begin with it. Not taken
    /// from a request, since a request can claim any host. Null is possible where no letters are sent. With https, cookies travel by https alone.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How long a link in a letter works.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long a session lasts without a request.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SessionFor { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Forms that one address may send a minute without being signed in: signing up, signing in, asking for a link.</summary>
    [Range(1, 10_000)]
    public int FormsPerMinute { get; set; } = 30;

    /// <summary>A cookie of the portal: not for scripts, and not for any path but the portal's own.</summary>
    public CookieBuilder Cookie(string name, SameSiteMode sameSite) => new()
    {
        Name = name,
        Path = Identity.IdentityExtensions.CookiePath,
        HttpOnly = true,
        IsEssential = true,
        SameSite = sameSite,
        SecurePolicy = PublicUrl?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
    };
}

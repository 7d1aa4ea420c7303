using Face.Accounts.Apps;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Face.Accounts.Portal.Pages;

/// <summary>Sends a link to an address that has an account, and says the same to one that has none.</summary>
[EnableRateLimiting(PortalExtensions.FormLimit)]
internal sealed class ForgotPasswordModel(UserManager<Account> users, Letters letters) : PortalPage
{
    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (EmailAddress.Normalize(Email?.Trim() ?? "") is not { } address)
        {
            return Wrong(nameof(Email), "That is not an e-mail address: it looks like name@example.com.");
        }

        if (await users.FindByEmailAsync(address) is { } account)
        {
            await letters.PasswordAsync(account);
        }

        return Redirect("/account/check-mail");
    }
}

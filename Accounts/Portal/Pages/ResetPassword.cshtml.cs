using Face.Accounts.Apps;
using Face.Accounts.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Face.Accounts.Portal.Pages;

/// <summary>Where the letter about a password leads.</summary>
[EnableRateLimiting(PortalExtensions.FormLimit)]
internal sealed class ResetPasswordModel(UserManager<Account> users, AccountDesk desk, SignInManager<Account> sessions) : PortalPage
{
    [BindProperty(Name = "account", SupportsGet = true)]
    public Guid Account { get; set; }

    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await users.FindByIdAsync(Account.ToString());
        if (account is null)
        {
            return Wrong(nameof(Password), AccountDesk.DeadLink);
        }

        if (await desk.ResetPasswordAsync(account, Token ?? "", Password ?? "") is { } fault)
        {
            return Wrong(nameof(Password), fault);
        }

        await sessions.SignInAsync(account, isPersistent: false);
        return Done("Your new password is set.", "/account");
    }
}

using Face.Accounts.Apps;
using Face.Accounts.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Face.Accounts.Portal.Pages;

/// <summary>One answer, in one time, for every way in which signing in fails: it must not tell which addresses have accounts.</summary>
[EnableRateLimiting(PortalExtensions.FormLimit)]
internal sealed class SignInModel(UserManager<Account> users, SignInManager<Account> sessions, AccountDesk desk) : PortalPage
{
    private const string Refused =
        "That address and password do not belong together. After ten wrong tries an account is locked for 15 minutes; a new password opens it at once.";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var address = EmailAddress.Normalize(Email?.Trim() ?? "");
        var password = Password ?? "";
        var account = address is null ? null : await users.FindByEmailAsync(address);
        return account is not null && password.Length <= PasswordRules.MaxLength && await TryAsync(account, password)
            ? Redirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/account")
            : account is null ? Pretend(password) : Wrong("", Refused);
    }

    private async Task<bool> TryAsync(Account account, string password)
    {
        var result = await sessions.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut || account.PasswordHash is null)
        {
            desk.PretendToCheck(password);
        }

        return result.Succeeded;
    }

    private PageResult Pretend(string password)
    {
        desk.PretendToCheck(password[..Math.Min(password.Length, PasswordRules.MaxLength)]);
        return Wrong("", Refused);
    }
}

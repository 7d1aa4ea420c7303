using Face.Accounts.Apps;
using Face.Accounts.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Face.Accounts.Portal.Pages;

/// <summary>The account's password, and its end. Both ask for the password, so that an open session is not enough.</summary>
[EnableRateLimiting(PortalExtensions.FormLimit)]
internal sealed class SettingsModel(
    UserManager<Account> users, SignInManager<Account> sessions, AccountDesk desk, AccountErasure erasure) : PortalPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? Confirmation { get; set; }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        var account = (await users.GetUserAsync(User))!;
        if (await desk.ChangePasswordAsync(account, Current ?? "", Wanted ?? "") is { } fault)
        {
            return Wrong(fault == AccountDesk.WrongPassword ? nameof(Current) : nameof(Wanted), fault);
        }

        await sessions.RefreshSignInAsync(account);
        return Done("The password is changed. Other sessions have ended.", "/account/settings");
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        var account = (await users.GetUserAsync(User))!;
        if (!await users.CheckPasswordAsync(account, Confirmation ?? ""))
        {
            return Wrong(nameof(Confirmation), AccountDesk.WrongPassword);
        }

        await sessions.SignOutAsync();
        await erasure.EraseAsync(account.Id, Left);
        return Done("Your account and all its data are deleted.", "/account/sign-up");
    }
}

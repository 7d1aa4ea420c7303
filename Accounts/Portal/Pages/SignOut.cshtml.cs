using Face.Accounts.Apps;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Face.Accounts.Portal.Pages;

/// <summary>Ends the session of this browser.</summary>
internal sealed class SignOutModel(SignInManager<Account> sessions) : PortalPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync();
        return Done("You are signed out.", "/account/sign-in");
    }
}

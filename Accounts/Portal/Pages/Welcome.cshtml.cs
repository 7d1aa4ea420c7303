using Face.Accounts.Apps;
using Face.Accounts.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Face.Accounts.Portal.Pages;

/// <summary>Where the letter of welcome leads: the address is proved, a password makes the account.</summary>
[EnableRateLimiting(PortalExtensions.FormLimit)]
internal sealed class WelcomeModel(
    SignUpTicket tickets, UserManager<Account> users, AccountDesk desk, SignInManager<Account> sessions) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public string? Ticket { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null: the ticket opens nothing (any more).</summary>
    public string? Address { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        if (Address is null)
        {
            return Page();
        }

        var (account, fault) = await desk.CreateAsync(Address, Password ?? "");
        if (account is null)
        {
            return Wrong(nameof(Password), fault!);
        }

        await sessions.SignInAsync(account, isPersistent: false);
        return Done("Your account is ready. Make your first app to get a key.", "/account/apps/new");
    }

    private async Task ReadAsync()
    {
        var address = tickets.Read(Ticket ?? "");
        Address = address is null || await users.FindByEmailAsync(address) is not null ? null : address;
    }
}

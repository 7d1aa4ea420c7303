using Face.Accounts.Apps;
using Face.Accounts.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Portal.Pages;

/// <summary>Asks for an address. The answer is the same whether or not it has an account; only its owner's letter differs.</summary>
[EnableRateLimiting(PortalExtensions.FormLimit)]
internal sealed class SignUpModel(UserManager<Account> users, Letters letters, IHostEnvironment environment, IOptions<MailOptions> mail) : PortalPage
{
    [BindProperty]
    public string? Email { get; set; }

    public bool CanSendMail => mail.Value.Host is not null || environment.IsDevelopment();

    /// <summary>The pricing page sends everybody here.</summary>
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect("/account") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (EmailAddress.Normalize(Email?.Trim() ?? "") is not { } address)
        {
            return Wrong(nameof(Email), "That is not an e-mail address: it looks like name@example.com.");
        }

        if (await users.FindByEmailAsync(address) is { } account)
        {
            await letters.PasswordAsync(account);
            return Redirect("/account/check-mail");
        }

        var link = letters.Welcome(address);
        if (mail.Value.Host is null && environment.IsDevelopment())
        {
            TempData[LinkName] = link;
        }

        return Redirect("/account/check-mail");
    }
}

using Face.Accounts.Apps;
using Face.Accounts.Keys;
using Microsoft.AspNetCore.Mvc;

namespace Face.Accounts.Portal.Pages.Apps;

/// <summary>Makes an app; its key is shown on the next page, once.</summary>
internal sealed class NewModel(OwnApps own) : PortalPage
{
    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (AppName.Normalize(Name) is not { } name)
        {
            return Wrong(nameof(Name), AppName.Rule);
        }

        var key = KeyText.Create();
        var (app, fault) = await own.CreateAsync(AccountId, name, key, Left);
        if (app is null)
        {
            return Wrong(nameof(Name), fault!);
        }

        TempData[KeyName] = key;
        return Redirect($"/account/apps/{app.Id}/keys");
    }
}

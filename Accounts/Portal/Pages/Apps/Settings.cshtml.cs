using Face.Accounts.Apps;
using Microsoft.AspNetCore.Mvc;

namespace Face.Accounts.Portal.Pages.Apps;

/// <summary>An app's name, its ethnicity default, the web origins that may use its key, and its end.</summary>
internal sealed class SettingsModel(OwnApps apps) : AppPage(apps)
{
    /// <summary>Characters of all origins together.</summary>
    public const int OriginsMaxLength = 6_000;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Origins { get; set; }

    public async Task<IActionResult> OnPostNameAsync()
    {
        if (AppName.Normalize(Name) is not { } name)
        {
            return Wrong(nameof(Name), AppName.Rule);
        }

        return await OwnApps.RenameAsync(Which, name, Left) ? Saved("The app has its new name.") : NotFound();
    }

    public async Task<IActionResult> OnPostEthnicityAsync(bool on) =>
        await OwnApps.SetEthnicityAsync(Which, on, Left) ? Saved($"Ethnicity is {(on ? "on" : "off")}.") : NotFound();

    public async Task<IActionResult> OnPostOriginsAsync()
    {
        var (origins, wrong) = WebOrigin.ReadLines(Origins ?? "");
        if (wrong is not null)
        {
            return Wrong(nameof(Origins), $"'{wrong}' is not a web origin: write scheme and host, such as https://shop.example.com, without a path.");
        }

        if (origins.Count > WebOrigin.MostPerApp)
        {
            return Wrong(nameof(Origins), $"An app has at most {WebOrigin.MostPerApp} origins.");
        }

        return await OwnApps.SetOriginsAsync(Which, origins, Left)
            ? Saved(origins.Count == 0 ? "Pages of any site may use the key." : "Only pages of these sites may use the key.")
            : NotFound();
    }

    public async Task<IActionResult> OnPostDeleteAsync(bool sure)
    {
        if (!sure)
        {
            return BadRequest();
        }

        return await OwnApps.DeleteAsync(Which, Left) ? Done("The app is deleted.", "/account") : NotFound();
    }

    private RedirectResult Saved(string note) => Done(note, $"{Address}/settings");
}

using Face.Accounts.Apps;
using Face.Accounts.Keys;
using Microsoft.AspNetCore.Mvc;

namespace Face.Accounts.Portal.Pages.Apps;

/// <summary>When a key ends.</summary>
internal enum KeyEnd
{
    Never,

    /// <summary>It overlaps with the key that replaces it.</summary>
    ToCome,

    Past,
}

/// <summary>An app's keys: a new one is shown once, an old one can be revoked at once.</summary>
internal sealed class KeysModel(OwnApps apps, KeyDesk desk, TimeProvider time) : AppPage(apps)
{
    public KeyEnd Ends(AppKey key) =>
        key.RevokedAt is not { } end ? KeyEnd.Never : end > time.GetUtcNow() ? KeyEnd.ToCome : KeyEnd.Past;

    public async Task<IActionResult> OnPostRotateAsync(string? overlap)
    {
        if (KeyOverlap.Find(overlap) is not { } choice)
        {
            return BadRequest();
        }

        var key = KeyText.Create();
        if (!await desk.RotateAsync(Which, key, choice, Left))
        {
            return NotFound();
        }

        TempData[KeyName] = key;
        return Redirect($"{Address}/keys");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid key) => await desk.RevokeAsync(Which, key, Left)
        ? Done("The key is revoked. Within two seconds it is refused everywhere.", $"{Address}/keys")
        : NotFound();
}

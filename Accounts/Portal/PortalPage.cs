using Face.Accounts.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Face.Accounts.Portal;

/// <summary>What every page of the portal has.</summary>
internal abstract class PortalPage : PageModel
{
    /// <summary>The names of what is shown once, on the page after a redirect.</summary>
    public const string NoteName = "Note";

    public const string KeyName = "Key";

    public const string LinkName = "Link";

    /// <summary>The account that is signed in.</summary>
    protected Guid AccountId => AccountClaims.IdOf(User);

    protected CancellationToken Left => HttpContext.RequestAborted;

    /// <summary>To another page, with a sentence that says what was done.</summary>
    protected RedirectResult Done(string note, string address)
    {
        TempData[NoteName] = note;
        return Redirect(address);
    }

    /// <summary>The same page again, with a sentence beside the field that says what is wrong.</summary>
    protected PageResult Wrong(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Page();
    }
}

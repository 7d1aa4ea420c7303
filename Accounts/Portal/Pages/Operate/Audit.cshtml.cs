using System.Globalization;
using Face.Accounts.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Face.Accounts.Portal.Pages.Operate;

/// <summary>Who changed what, newest first, a page at a time.</summary>
internal sealed class AuditModel(OperatorDesk desk) : PortalPage
{
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>What was changed, or who changed; null: everything.</summary>
    [BindProperty(Name = "subject", SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(Name = "before", SupportsGet = true)]
    public long? Before { get; set; }

    public string OlderAddress => QueryHelpers.AddQueryString("/account/operate/audit", new Dictionary<string, string?>
    {
        ["subject"] = Subject,
        ["before"] = Entries[^1].Id.ToString(CultureInfo.InvariantCulture),
    });

    public async Task OnGetAsync() => Entries = await desk.AuditAsync(Subject, Before, Left);
}

using Face.Accounts.Credits;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Tests;

internal static class LedgerRows
{
    /// <summary>The charges of an app: request and credits, oldest first.</summary>
    public static async Task<List<(Guid Request, long Credits)>> OfAsync(AccountsHost accounts, Guid app)
    {
        var rows = await accounts.QueryAsync(db => db.CreditLedger
            .Where(entry => entry.AppId == app && entry.Kind == LedgerEntry.Charge)
            .OrderBy(entry => entry.Id)
            .ToListAsync(TestContext.Current.CancellationToken));
        return rows.ConvertAll(entry => (entry.RequestId, entry.Credits));
    }
}

using System.Xml.Linq;
using Face.Accounts.Database;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.DataProtection;

/// <summary>
/// Keeps the data-protection keys in Postgres, so that every instance reads what another has protected.
/// Microsoft.AspNetCore.DataProtection.EntityFrameworkCore, which does the same, is not in the feed.
/// </summary>
internal sealed class PostgresKeyRing(IDbContextFactory<AccountsDb> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return db.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml).ToList().ConvertAll(XElement.Parse);
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.DataProtectionKeys.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

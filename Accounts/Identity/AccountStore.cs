using Face.Accounts.Apps;
using Face.Accounts.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Face.Accounts.Identity;

/// <summary>Identity's store on our table, where the address is both the name and its own normal form.</summary>
internal sealed class AccountStore(AccountsDb db, IdentityErrorDescriber errors) : UserOnlyStore<Account, AccountsDb, Guid>(db, errors)
{
    public override Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken = default) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    public override Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken = default) =>
        Users.SingleOrDefaultAsync(account => account.Email == normalizedEmail, cancellationToken);
}

/// <summary>Addresses are compared in lower case, as <see cref="EmailAddress.Normalize"/> leaves them.</summary>
internal sealed class LowerCase : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.ToLowerInvariant();

    public string? NormalizeEmail(string? email) => email?.ToLowerInvariant();
}

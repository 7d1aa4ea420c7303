using Face.Accounts.Database;
using Microsoft.AspNetCore.DataProtection;

namespace Face.Accounts.DataProtection;

/// <summary>
/// Has the first key made under the lock of the migrations. Instances that start at once would otherwise each make one, and for a day not know
/// the others'.
/// </summary>
internal sealed class KeyRingSeeding(IDataProtectionProvider provider) : ISeed
{
    public Task ApplyAsync(AccountsDb db, CancellationToken cancellationToken)
    {
        provider.CreateProtector("Face.Accounts.DataProtection").Protect([]);
        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.DataProtection;

namespace Face.Accounts.Idempotency;

/// <summary>Encrypts the replies that are kept, each app's for itself.</summary>
internal sealed class ReplyVault(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("Face.Accounts.Idempotency");

    public byte[] Protect(Guid app, byte[] reply) => Of(app).Protect(reply);

    public byte[] Unprotect(Guid app, byte[] kept) => Of(app).Unprotect(kept);

    private IDataProtector Of(Guid app) => protector.CreateProtector(app.ToString("n"));
}

using Face.Accounts.Apps;
using Face.Accounts.Audit;
using Face.Accounts.Database;
using Microsoft.AspNetCore.Identity;

namespace Face.Accounts.Identity;

/// <summary>Makes accounts and changes their passwords, with a note in the audit log. A sentence answered is why it was not done.</summary>
internal sealed class AccountDesk(UserManager<Account> users, IPasswordHasher<Account> hasher, AccountsDb db, TimeProvider time)
{
    public const string WrongPassword = "That is not your current password.";

    public const string DeadLink = "This link is too old, or was used before: ask for a new one.";

    /// <summary>The account of an address that its owner has proved.</summary>
    public async Task<(Account? Account, string? Fault)> CreateAsync(string address, string password)
    {
        var account = new Account { Id = Guid.CreateVersion7(), Email = address, CreatedAt = time.GetUtcNow() };
        Note(account.Id, "account.create");
        var fault = FaultOf(await users.CreateAsync(account, password));
        return fault is null ? (account, null) : (null, fault);
    }

    /// <summary>By a link from a letter; every session of the account ends, and a lock is lifted.</summary>
    public async Task<string?> ResetPasswordAsync(Account account, string token, string password)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        Note(account.Id, "password.reset");
        var result = await users.ResetPasswordAsync(account, token, password);
        return result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken))
            ? DeadLink
            : FaultOf(result);
    }

    /// <summary>Every other session of the account ends.</summary>
    public async Task<string?> ChangePasswordAsync(Account account, string current, string wanted)
    {
        Note(account.Id, "password.change");
        var result = await users.ChangePasswordAsync(account, current, wanted);
        return result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
            ? WrongPassword
            : FaultOf(result);
    }

    /// <summary>Takes the time that a check takes, where there is no account to check: the time must not tell.</summary>
    public void PretendToCheck(string password) => hasher.HashPassword(new Account { Email = "", CreatedAt = time.GetUtcNow() }, password);

    /// <summary>Saved with the account by Identity's store, in one transaction.</summary>
    private void Note(Guid account, string action) =>
        db.AuditLog.Add(AuditEntry.OfAccount(account, AuditEntry.ActorOf(account), action, "", time.GetUtcNow()));

    private static string? FaultOf(IdentityResult result) =>
        result.Succeeded ? null : string.Join(" ", result.Errors.Select(error => error.Description));
}

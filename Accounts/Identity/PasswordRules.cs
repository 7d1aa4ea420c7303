using Face.Accounts.Apps;
using Microsoft.AspNetCore.Identity;

namespace Face.Accounts.Identity;

/// <summary>
/// Length instead of composition (NIST SP 800-63B, 3.1.1): any characters, but not the address itself and none of the long ones that are
/// tried first.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int MinLength = 12;

    /// <summary>The hash reads all of it, so there is an end.</summary>
    public const int MaxLength = 128;

    public const int MinDifferent = 5;

    /// <summary>The rule in words, for the form.</summary>
    public static readonly string Sentence = $"At least {MinLength} characters. A few words that you will remember are a good password.";

    private static readonly string[] TriedFirst =
    [
        "123456789012", "1234567890123", "qwertyuiop12", "qwertyuiop123", "passwordpassword", "password1234", "password12345", "administrator",
        "1q2w3e4r5t6y", "iloveyou1234", "letmeinletmein", "changemeplease", "qwerty123456", "abcdefghijkl", "correct horse battery staple",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Fault(password ?? "", user.Email!) is { } fault ? IdentityResult.Failed(new IdentityError { Description = fault }) : IdentityResult.Success);

    /// <summary>Null: the password is good.</summary>
    public static string? Fault(string password, string address) => password switch
    {
        { Length: < MinLength } => $"The password needs at least {MinLength} characters.",
        { Length: > MaxLength } => $"The password may have at most {MaxLength} characters.",
        _ when password.Distinct().Count() < MinDifferent => $"The password needs at least {MinDifferent} different characters.",
        _ when IsAddress(password, address) => "The password must not be made of the e-mail address.",
        _ when TriedFirst.Contains(password, StringComparer.OrdinalIgnoreCase) => "That password is one of the first that are tried: choose another.",
        _ => null,
    };

    private static bool IsAddress(string password, string address) =>
        address.Contains(password, StringComparison.OrdinalIgnoreCase) || password.Contains(address, StringComparison.OrdinalIgnoreCase);
}

using System.Security.Claims;
using Face.Accounts.Apps;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Identity;

/// <summary>What a session's cookie says of its account. It is made anew from the row at every request.</summary>
internal sealed class AccountClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The role, and the authorization policy, of operators.</summary>
    public const string Operator = "operator";

    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var names = options.Value.ClaimsIdentity;
        List<Claim> claims =
        [
            new(names.UserIdClaimType, user.Id.ToString()),
            new(names.UserNameClaimType, user.Email!),
            new(names.SecurityStampClaimType, user.SecurityStamp!),
        ];
        if (user.IsOperator)
        {
            claims.Add(new(names.RoleClaimType, Operator));
        }

        return Task.FromResult(new ClaimsPrincipal(
            new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType)));
    }

    /// <summary>The account that is signed in.</summary>
    public static Guid IdOf(ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
}

using Face.Accounts.Apps;
using Face.Accounts.Portal;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Identity;

/// <summary>Registration of ASP.NET Core Identity.</summary>
internal static class IdentityExtensions
{
    /// <summary>Where a session's cookie goes: not to the API, which has no use for it.</summary>
    public const string CookiePath = "/account";

    /// <summary>OWASP's figure for PBKDF2 with SHA-512 (Password Storage Cheat Sheet, 2023).</summary>
    private const int HashIterations = 210_000;

    /// <summary>Accounts with passwords, their sessions, and the role of operators.</summary>
    public static IHostApplicationBuilder AddAccountIdentity(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ILookupNormalizer, LowerCase>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddIdentityCore<Account>(Configure)
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddOptions<DataProtectionTokenProviderOptions>()
            .Configure<IOptions<PortalOptions>>((options, portal) => options.TokenLifespan = portal.Value.LinkLifetime);
        // Instead of Identity's own, which says the same in other words.
        services.RemoveAll<IPasswordValidator<Account>>().AddScoped<IPasswordValidator<Account>, PasswordRules>();
        AddSessions(services);
        services.AddScoped<AccountDesk>();
        services.AddScoped<AccountErasure>();
        services.AddSingleton<SignUpTicket>();
        return builder;
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<PortalOptions>>((options, portal) =>
        {
            options.Cookie = portal.Value.Cookie("face-session", SameSiteMode.Lax);
            options.ExpireTimeSpan = portal.Value.SessionFor;
            options.LoginPath = "/account/sign-in";
            options.Events.OnValidatePrincipal = CheckSessionAsync;
            // A page for operators is not there for others.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().AddPolicy(AccountClaims.Operator, policy => policy.RequireRole(AccountClaims.Operator));
    }

    /// <summary>A changed password, a withdrawn role or a deleted account counts from the next request on; the portal can afford the query.</summary>
    private static async Task CheckSessionAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await sessions.ValidateSecurityStampAsync(context.Principal) is { } account)
        {
            context.ReplacePrincipal(await sessions.CreateUserPrincipalAsync(account));
            return;
        }

        context.RejectPrincipal();
        await sessions.SignOutAsync();
    }
}

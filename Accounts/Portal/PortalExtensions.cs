using System.Threading.RateLimiting;
using Face.Accounts.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Face.Accounts.Portal;

/// <summary>Registration of the portal, and its place in the pipeline.</summary>
internal static class PortalExtensions
{
    /// <summary>The rate-limit policy of the forms that need no session.</summary>
    public const string FormLimit = "forms";

    /// <summary>The pages of accounts, apps and operators, and the public one of the plans.</summary>
    public static IHostApplicationBuilder AddPortal(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsRules>();
        services.AddRazorPages(ConfigurePages).WithRazorPagesRoot("/Portal/Pages");
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<PortalOptions>>((options, portal) =>
            options.Cookie = portal.Value.Cookie("face-form", SameSiteMode.Strict));
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<PortalOptions>>((options, portal) =>
            options.Cookie = portal.Value.Cookie("face-note", SameSiteMode.Lax));
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddRateLimiter(LimitForms);
        services.AddScoped<Letters>();
        services.AddScoped<OperatorDesk>();
        return builder;
    }

    /// <summary>The portal's part before whatever may fail: who asks (as the gateway tells), headers, and a page for every failure.</summary>
    public static IApplicationBuilder UsePortal(this IApplicationBuilder app) => app.UseWhen(IsPage, pages =>
    {
        pages.UseForwardedHeaders();
        var scheme = app.ApplicationServices.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl?.Scheme;
        pages.Use((context, next) =>
        {
            // Whatever ends TLS before the gateway, people came by the public address.
            context.Request.Scheme = scheme ?? context.Request.Scheme;
            SecurityHeaders.Apply(context.Response.Headers);
            return next(context);
        });
        pages.UseStatusCodePages(ProblemPage.WriteAsync);
        pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerFaultAsync });
    });

    public static void MapPortal(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapPortalAssets();
    }

    /// <summary>The handler has cleared the headers.</summary>
    private static Task AnswerFaultAsync(HttpContext context)
    {
        SecurityHeaders.Apply(context.Response.Headers);
        return ProblemPage.WriteAsync(context);
    }

    private static bool IsPage(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/account") || context.Request.Path.StartsWithSegments("/pricing");

    private static void ConfigurePages(RazorPagesOptions options) =>
        options.Conventions.AuthorizeFolder("/Apps").AuthorizePage("/Settings").AuthorizeFolder("/Operate", AccountClaims.Operator);

    /// <summary>Only what is sent counts, not the pages that are looked at.</summary>
    private static void LimitForms(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(FormLimit, context =>
        {
            var forms = context.RequestServices.GetRequiredService<IOptions<PortalOptions>>().Value.FormsPerMinute;
            return HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = forms, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("");
        });
    }
}

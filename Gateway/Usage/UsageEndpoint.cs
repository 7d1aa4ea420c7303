using System.Text.Json;
using Face.Contracts;
using Face.Gateway.Accounts;
using Face.Gateway.Cors;
using Face.Gateway.Keys;
using Face.Gateway.Rate;
using Face.Gateway.Replies;

namespace Face.Gateway.Usage;

/// <summary>
/// <c>GET /api/usage</c>: plan, credits and rate of the app behind the key in the header; a key in the address would stand in logs. It costs no
/// credit and no token, so Accounts answers all who ask for one app at the same time by one query.
/// </summary>
internal static class UsageEndpoint
{
    private static readonly Failure NotGet = new(ErrorCode.BadRequest, "Send a GET request: this address answers no other method.");

    public static IEndpointConventionBuilder MapUsage(this IEndpointRouteBuilder endpoints) => endpoints.Map("/api/usage", RouteAsync);

    private static async Task RouteAsync(HttpContext context)
    {
        switch (context.Request.Method)
        {
            case "GET":
                await AnswerAsync(context);
                break;
            case "OPTIONS":
                CorsHeaders.AnswerPreflight(context, "GET, OPTIONS");
                break;
            default:
                await PublicReply.WriteAsync(context, NotGet);
                break;
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        if ((await ReadAsync(context)).Failed(out var failure, out var usage))
        {
            await PublicReply.WriteAsync(context, failure);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await PublicReply.WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(usage, UsageJson.Default.UsageReply));
    }

    private static async Task<Result<UsageReply>> ReadAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var headers = context.Request.Headers;
        var apps = services.GetRequiredService<AppDirectory>();
        if ((await apps.FindAsync(headers[AppKey.Header], headers.Origin, context.RequestAborted)).Failed(out var failure, out var app)
            || (await services.GetRequiredService<AccountsClient>().ReadUsageAsync(app.Id, context.RequestAborted)).Failed(out failure, out var usage))
        {
            return failure;
        }

        if (usage is null)
        {
            return AppDirectory.UnknownKey;
        }

        var standing = Standing.Of(context);
        standing.Rate = await services.GetRequiredService<RateLimiter>().LookAsync(app);
        standing.Credits = new CreditState { Granted = true, Limit = usage.Limit, Remaining = usage.Remaining, ResetsAt = usage.ResetsAt };
        return UsageReply.Of(app, usage, standing.Rate);
    }
}

using Face.Contracts;
using Face.Gateway.Detect;
using Face.Gateway.Form;
using Face.Gateway.Keys;
using Face.Gateway.Replies;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Demo;

/// <summary>
/// The public endpoint once more, for the playground of this site: the demo app pays, and each address has a rate of its own. It is for
/// trying, not for programs, so only pages of the same origin may call it. Not mapped at all while there is no demo key.
/// </summary>
internal static class DemoEndpoint
{
    public const string Path = "/playground/detect";

    private static readonly Failure ForeignPage = new(
        ErrorCode.Unauthorized, "This address serves the playground alone: send your own app key to /api/detect/ instead.");

    private static readonly Failure TooFast = new(
        ErrorCode.RateLimited,
        "The demo key is shared, so each address has a low rate: wait the seconds that the Retry-After header tells, or use your own key.");

    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DemoOptions>().BindConfiguration("Demo").ValidateDataAnnotations().ValidateOnStart()
            .PostConfigure<IHostEnvironment>((demo, environment) => demo.Key ??= environment.IsDevelopment() ? DemoOptions.DevelopmentKey : null);
        builder.Services.AddSingleton<VisitorBuckets>();
        return builder;
    }

    public static void MapDemo(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<DemoOptions>>().Value is { IsOn: true, Key: var key })
        {
            app.Map(Path, context => AnswerAsync(context, key!));
        }
    }

    private static Task AnswerAsync(HttpContext context, string key)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return PublicReply.WriteAsync(context, FormFailures.NotPost);
        }

        if (!IsSameOrigin(context.Request))
        {
            return PublicReply.WriteAsync(context, ForeignPage);
        }

        var answer = context.RequestServices.GetRequiredService<VisitorBuckets>().Take(context.Connection.RemoteIpAddress);
        if (!answer.Allowed)
        {
            Standing.Of(context).Rate = answer;
            return PublicReply.WriteAsync(context, TooFast);
        }

        context.Request.Headers[AppKey.Header] = key;
        return context.RequestServices.GetRequiredService<DetectHandler>().HandleAsync(context);
    }

    /// <summary>What browsers say of themselves. Behind a proxy the scheme may differ, so the host decides.</summary>
    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"]
        && Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}

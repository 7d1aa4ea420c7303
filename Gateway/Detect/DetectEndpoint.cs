using Face.Contracts;
using Face.Gateway.Cors;
using Face.Gateway.Form;
using Face.Gateway.Replies;

namespace Face.Gateway.Detect;

/// <summary>The public endpoint: every method gets the contract's answer, also where something breaks.</summary>
internal static class DetectEndpoint
{
    public static WebApplicationBuilder AddDetect(this WebApplicationBuilder builder)
    {
        builder.Services.AddTransient<DetectHandler>();
        return builder;
    }

    /// <summary>An unknown exception is logged by the middleware and answered as any failure is; a client that left is logged at Debug.</summary>
    public static IApplicationBuilder UseContractErrors(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = context => PublicReply.WriteAsync(context, Failure.Malfunction),
    });

    /// <summary>With and without the last slash.</summary>
    public static IEndpointConventionBuilder MapDetect(this IEndpointRouteBuilder endpoints) => endpoints.Map("/api/detect", AnswerAsync);

    private static Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Method)
        {
            case "POST":
                return context.RequestServices.GetRequiredService<DetectHandler>().HandleAsync(context);
            case "OPTIONS":
                CorsHeaders.AnswerPreflight(context, "POST, OPTIONS");
                return Task.CompletedTask;
            default:
                return PublicReply.WriteAsync(context, FormFailures.NotPost);
        }
    }
}

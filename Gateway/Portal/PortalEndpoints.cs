namespace Face.Gateway.Portal;

/// <summary>The pages of Accounts, and nothing else of it: its internal endpoints have other paths, and no path with an escaped slash is one.</summary>
internal static class PortalEndpoints
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<PortalForwarder>();
        return builder;
    }

    public static void MapPortal(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map("/pricing", ForwardAsync);
        endpoints.Map("/account/{**page}", ForwardAsync);
    }

    private static Task ForwardAsync(HttpContext context, PortalForwarder forwarder) => forwarder.ForwardAsync(context);
}

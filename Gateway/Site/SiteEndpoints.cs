using Face.Gateway.Site.Docs;

namespace Face.Gateway.Site;

/// <summary>The public pages and what they load.</summary>
internal static class SiteEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SiteFiles>();
        builder.Services.AddSingleton<SiteLayout>();
        builder.Services.AddSingleton<DocsLibrary>();
        builder.Services.AddSingleton<SitePages>();
        return builder;
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapMethods("/assets/{**path}", Methods, SendAssetAsync);
        var pages = app.Services.GetRequiredService<SitePages>();
        foreach (var page in pages.All)
        {
            app.MapMethods(page.Path, Methods, context => SendPageAsync(context, page, pages));
        }

        app.MapMethods("/docs/search.json", Methods, context => SendFreshAsync(context, app.Services.GetRequiredService<DocsLibrary>().SearchIndex));
        app.MapMethods("/openapi.json", Methods, context => SendOpenApiAsync(context, pages));
    }

    private static Task SendPageAsync(HttpContext context, SitePage page, SitePages pages)
    {
        ContentPolicy.Apply(context.Response.Headers, page.Policy);
        return SendFreshAsync(context, pages.Document(page, context.Request));
    }

    /// <summary>Any tool may read it from any origin.</summary>
    private static Task SendOpenApiAsync(HttpContext context, SitePages pages)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return SendFreshAsync(context, pages.File("openapi.json", "application/json; charset=utf-8", context.Request));
    }

    /// <summary>Kept by browsers, but asked for again each time: the answer is mostly a 304.</summary>
    private static Task SendFreshAsync(HttpContext context, SiteAsset asset)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return asset.SendAsync(context);
    }

    /// <summary>An address with the file's version never changes its content; modules import each other without one.</summary>
    private static Task SendAssetAsync(HttpContext context, string path, SiteFiles files)
    {
        if (!files.Assets.TryGetValue(path, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var isVersioned = context.Request.Query["v"] == asset.Version;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = isVersioned ? "public, max-age=31536000, immutable" : "public, max-age=300";
        return asset.SendAsync(context);
    }
}

using Face.Testing;
using Microsoft.Playwright;

namespace Face.Portal.Tests.Browser;

/// <summary>The site's style sheet and scripts from their folder, for a gateway that does not serve them.</summary>
internal static class SiteAssets
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Gateway", "Site", "wwwroot");

    public static Task ServeAsync(IBrowserContext context) => context.RouteAsync("**/assets/**", route =>
        route.FulfillAsync(new() { Path = Folder + new Uri(route.Request.Url).AbsolutePath }));
}

using Face.Gateway.Site;

namespace Face.Gateway.Portal;

/// <summary>The page that stands in where Accounts has none.</summary>
internal static class PortalPage
{
    /// <param name="sentence">Ours, without anything of the request.</param>
    public static Task WriteAsync(HttpContext context, int status, string sentence)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        ContentPolicy.Apply(context.Response.Headers, ContentPolicy.Strict);
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Face</title>
            <link rel="stylesheet" href="/assets/face.css">
            </head>
            <body>
            <main id="main" class="wrap wrap--narrow section stack">
            <h1>One moment</h1>
            <p class="lead">{sentence}</p>
            <p><a class="button" href="/">To the first page</a></p>
            </main>
            </body>
            </html>
            """, context.RequestAborted);
    }
}

using Microsoft.AspNetCore.Diagnostics;

namespace Face.Accounts.Portal;

/// <summary>What a person sees where there is no page: plain, so that it needs neither the database nor a session.</summary>
internal static class ProblemPage
{
    public static Task WriteAsync(StatusCodeContext status) => WriteAsync(status.HttpContext);

    public static Task WriteAsync(HttpContext context)
    {
        var (title, sentence) = Words(context.Response.StatusCode);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} - Face</title>
            <script src="/assets/theme.js"></script>
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/assets/face.css">
            </head>
            <body>
            <main id="main" class="wrap wrap--narrow section stack">
            <h1>{title}</h1>
            <p class="lead">{sentence}</p>
            <p class="row"><a class="button button--primary" href="/account">Your apps</a> <a class="button" href="/">To the first page</a></p>
            </main>
            </body>
            </html>
            """, context.RequestAborted);
    }

    private static (string Title, string Sentence) Words(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("That form is too old", "Go back, load the page anew and send it once more."),
        StatusCodes.Status404NotFound => ("There is no such page", "Either the address is wrong, or it belongs to another account."),
        StatusCodes.Status405MethodNotAllowed => ("That does not work", "Go back and use the buttons of the page."),
        StatusCodes.Status429TooManyRequests => ("Too many tries", "Many forms were sent from your address. Wait a minute and try again."),
        StatusCodes.Status503ServiceUnavailable => ("One moment", "The database is away. Try again in a minute; nothing was changed."),
        _ => ("Something broke", "It is our fault and has been logged. Try again; if it keeps failing, tell the operator when it happened."),
    };
}

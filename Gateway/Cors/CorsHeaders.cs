using Face.Gateway.Replies;

namespace Face.Gateway.Cors;

/// <summary>
/// Any origin may call, without credentials: the app key is the credential. ASP.NET's middleware would send these headers only to a
/// request with an <c>Origin</c>; here they are on every reply, so that a cache between us and the browser cannot keep one without them.
/// </summary>
internal static class CorsHeaders
{
    /// <summary>How long a browser may keep the answer to a preflight: a day, which browsers cut to their own limit.</summary>
    private const string PreflightSeconds = "86400";

    /// <summary>For every reply of the public endpoint.</summary>
    public static void Apply(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = ReplyHeaders.Exposed;
    }

    /// <summary>Answers <c>OPTIONS</c>.</summary>
    public static void AnswerPreflight(HttpContext context, string methods)
    {
        var response = context.Response;
        Apply(response);
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = methods;
        response.Headers.AccessControlAllowHeaders = "X-App-Key, Idempotency-Key, X-CSRFToken";
        response.Headers.AccessControlMaxAge = PreflightSeconds;
    }
}

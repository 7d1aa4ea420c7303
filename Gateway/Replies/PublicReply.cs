using System.Globalization;
using Face.Contracts;
using Face.Contracts.Reply;
using Face.Gateway.Cors;
using Face.ServiceDefaults.Requests;

namespace Face.Gateway.Replies;

/// <summary>The one way a reply of the public endpoint leaves: HTTP 200, JSON, all headers of the contract.</summary>
internal static class PublicReply
{
    /// <summary>Sends a failure as the whole reply.</summary>
    public static Task WriteAsync(HttpContext context, Failure failure) => WriteAsync(context, failure.Code, ReplyJson.Bytes(failure));

    /// <summary>Sends a success that is JSON already.</summary>
    public static Task WriteAsync(HttpContext context, byte[] success) => WriteAsync(context, ErrorCode.None, success);

    private static async Task WriteAsync(HttpContext context, ErrorCode code, byte[] body)
    {
        Head(context, code);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Sets everything but the body. The request id is set again, since an error handler or the forwarder may have cleared it.</summary>
    public static void Head(HttpContext context, ErrorCode code)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ReplyJson.ContentType;
        response.Headers[InternalHeaders.RequestId] = context.RequestId().ToString("n");
        CorsHeaders.Apply(response);
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var (name, value) in ReplyHeaders.Of(Standing.Of(context), code, now))
        {
            response.Headers[name] = value;
        }

        Standing.Of(context).Code = code;
        GatewayMetrics.Replied(code);
    }

    /// <summary>The <see cref="ErrorCode"/> in a header's text; null when it is none.</summary>
    public static ErrorCode? ReadCode(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((ErrorCode)number)
            ? (ErrorCode)number
            : null;
}

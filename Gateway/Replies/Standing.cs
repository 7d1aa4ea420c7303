using Face.Contracts;
using Face.Gateway.Rate;

namespace Face.Gateway.Replies;

/// <summary>What the headers of a reply tell about its app, filled in as the request goes its way.</summary>
internal sealed class Standing
{
    /// <summary>Null until the rate was asked.</summary>
    public RateAnswer? Rate { get; set; }

    /// <summary>The newest that is known; null before the app's first request through this gateway.</summary>
    public CreditState? Credits { get; set; }

    /// <summary>The reply's code; null until there is a reply.</summary>
    public ErrorCode? Code { get; set; }

    /// <summary>The standing of the request being served.</summary>
    public static Standing Of(HttpContext context)
    {
        if (context.Features.Get<Standing>() is { } standing)
        {
            return standing;
        }

        standing = new Standing();
        context.Features.Set(standing);
        return standing;
    }
}

using System.Diagnostics.Metrics;
using Face.Contracts;

namespace Face.Gateway.Replies;

/// <summary>Replies by error code. HTTP's own metrics tell nothing here: every reply is a 200.</summary>
internal static class GatewayMetrics
{
    private static readonly Meter Meter = new("Face.Gateway");

    private static readonly Counter<long> Replies =
        Meter.CreateCounter<long>("face.gateway.replies", "{reply}", "Replies of the public endpoint, by error code.");

    public static void Replied(ErrorCode code)
    {
        Replies.Add(1, new KeyValuePair<string, object?>("face.error_code", (int)code));
        System.Diagnostics.Activity.Current?.SetTag("face.error_code", (int)code);
    }
}

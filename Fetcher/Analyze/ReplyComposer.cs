using Face.Contracts;
using Face.Contracts.Reply;

namespace Face.Fetcher.Analyze;

/// <summary>Composes the public success reply. Pure.</summary>
internal static class ReplyComposer
{
    /// <param name="fetch">Until the picture's bytes were there.</param>
    /// <param name="total">Until now.</param>
    public static DetectReply Compose(AnalysisRequest request, PictureHeader header, PictureAnalyzed analyzed, TimeSpan fetch, TimeSpan total)
    {
        var reply = new DetectReply { ImageSize = new(header.UprightWidth, header.UprightHeight), People = analyzed.People };
        return !request.Options.Extended ? reply : reply with
        {
            RequestId = request.Id.ToString("n"),
            ModelVersion = analyzed.ModelVersion,
            Timings = new()
            {
                Fetch = Rounded(fetch.TotalMilliseconds),
                Queue = Rounded(analyzed.QueueMs),
                Decode = Rounded(analyzed.DecodeMs),
                Inference = Rounded(analyzed.InferenceMs),
                Total = Rounded(total.TotalMilliseconds),
            },
        };
    }

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 1);
}

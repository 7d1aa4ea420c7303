using Face.Contracts;
using Face.Contracts.Reply;

namespace Face.Fetcher.Analyze;

/// <summary>The public reply, and its code for the credit.</summary>
internal sealed record AnalysisReply(ErrorCode Code, byte[] Json)
{
    public static AnalysisReply Of(Failure failure) => new(failure.Code, ReplyJson.Bytes(failure));

    public static AnalysisReply Of(DetectReply reply) => new(ErrorCode.None, ReplyJson.Bytes(reply));
}

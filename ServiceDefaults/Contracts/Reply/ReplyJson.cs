using System.Text.Json;
using System.Text.Json.Serialization;

namespace Face.Contracts.Reply;

/// <summary>The one way a reply becomes bytes.</summary>
public static class ReplyJson
{
    /// <summary>The content type of every reply of the public endpoint.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    public static byte[] Bytes(DetectReply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, ReplyJsonContext.Default.DetectReply);

    public static byte[] Bytes(Failure failure) => JsonSerializer.SerializeToUtf8Bytes(ErrorReply.Of(failure), ReplyJsonContext.Default.ErrorReply);
}

[JsonSerializable(typeof(DetectReply))]
[JsonSerializable(typeof(ErrorReply))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;

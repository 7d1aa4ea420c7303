using System.Text.Json;
using System.Text.Json.Nodes;
using Face.Contracts.Reply;

namespace Face.Accuracy.Analysis;

/// <summary>The replies as JSON lines, in the form that the outside view's <c>--replies</c> has.</summary>
internal static class ReplyLog
{
    public static void Write(string path, IEnumerable<MeasuredSet> sets)
    {
        using var output = new StreamWriter(path);
        foreach (var set in sets)
        {
            foreach (var file in set.Labels.Files)
            {
                output.WriteLine(Line(set.Labels.Name, set.Pictures[file]));
            }
        }
    }

    private static string Line(string set, MeasuredPicture picture) => new JsonObject
    {
        ["set"] = set,
        ["file"] = picture.File,
        ["ms"] = Math.Round(picture.Milliseconds, 1),
        ["reply"] = JsonNode.Parse(Reply(picture)),
    }.ToJsonString(JsonSerializerOptions.Default);

    private static byte[] Reply(MeasuredPicture picture) => picture.Refusal is { } refusal
        ? ReplyJson.Bytes(refusal)
        : ReplyJson.Bytes(new DetectReply { ImageSize = new(picture.Width, picture.Height), People = picture.People });
}

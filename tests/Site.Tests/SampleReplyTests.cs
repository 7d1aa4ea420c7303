using System.Text.Json;
using Face.Testing;

namespace Face.Site.Tests;

/// <summary>The landing page shows a reply that was made once: it must stay what the system answers.</summary>
public sealed class SampleReplyTests(FaceSystem face)
{
    /// <summary>Models change a little from version to version.</summary>
    private const int Tolerance = 12;

    private static readonly string Folder = Path.Combine(Repository.Root, "Gateway", "Site", "wwwroot", "assets", "sample");

    [Fact]
    public async Task The_sample_reply_is_what_the_system_answers_today()
    {
        var shown = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "astronaut.json"))).RootElement.GetProperty("people");

        var reply = await face.Demo.DetectAsync(File.ReadAllBytes(Path.Combine(Folder, "astronaut.jpg")));

        reply.HasTheContractsShape();
        Assert.Equal(shown.GetArrayLength(), reply.People.Length);
        foreach (var (old, now) in Numbers(shown[0]).Zip(Numbers(reply.People[0])))
        {
            Assert.InRange(now, old - Tolerance, old + Tolerance);
        }
    }

    private static IEnumerable<int> Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetInt32()],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}

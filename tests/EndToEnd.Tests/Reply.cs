using System.Text.Json;

namespace Face.EndToEnd.Tests;

/// <summary>A reply as a client sees it.</summary>
public sealed class Reply
{
    private static readonly string[] PersonKeys =
        ["age", "gender", "mood", "position", "rotation", "landmarks", "clothingcolors", "ethnicity", "emotions"];

    private readonly Dictionary<string, string> headers;

    private Reply(string raw, Dictionary<string, string> headers)
    {
        Raw = raw;
        this.headers = headers;
        Root = JsonDocument.Parse(raw).RootElement;
    }

    public string Raw { get; }

    public JsonElement Root { get; }

    public int Code => Root.GetProperty("error_code").GetInt32();

    public string Description => Root.GetProperty("description").GetString()!;

    public JsonElement[] People => [.. Root.GetProperty("people").EnumerateArray()];

    public (int W, int H) ImageSize => (Root.GetProperty("img_size").GetProperty("w").GetInt32(), Root.GetProperty("img_size").GetProperty("h").GetInt32());

    /// <summary>Reads a response and holds it to what every reply must be: 200, the content type, JSON, a request id.</summary>
    public static async Task<Reply> OfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var headers = response.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        Assert.Matches("^[0-9a-f]{32}$", headers["X-Request-Id"]);
        Assert.DoesNotContain(headers.Keys, name => name.StartsWith("X-Face-", StringComparison.OrdinalIgnoreCase));
        return new Reply(await response.Content.ReadAsStringAsync(cancellation), headers);
    }

    /// <summary>A header's value; null when it is absent.</summary>
    public string? Header(string name) => headers.GetValueOrDefault(name);

    /// <summary>The reply is an error: exactly two keys, and a sentence that tells no secret.</summary>
    public void IsError(int code, string partOfSentence)
    {
        Assert.True(
            Code == code && Description.Contains(partOfSentence, StringComparison.OrdinalIgnoreCase), $"expected {code} with '{partOfSentence}', got: {Raw}");
        Assert.Equal(["error_code", "description"], Root.EnumerateObject().Select(p => p.Name));
        Assert.InRange(Description.Length, 10, 300);
        Assert.DoesNotContain("127.0.0.1", Description, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Description, StringComparison.Ordinal);
    }

    /// <summary>The success reply's keys, in the contract's order, all the way down.</summary>
    public void HasTheContractsShape()
    {
        Assert.Equal(["error_code", "description", "img_size", "people"], Keys(Root));
        foreach (var person in People)
        {
            Assert.Equal(PersonKeys, Keys(person));
            Assert.Equal(["x", "y", "w", "h"], Keys(person.GetProperty("position")));
            Assert.Equal(["yaw", "pitch", "roll"], Keys(person.GetProperty("rotation")));
            Assert.Equal(["lefteye", "righteye", "maskpoints"], Keys(person.GetProperty("landmarks")));
            Assert.Equal(70, person.GetProperty("landmarks").GetProperty("maskpoints").GetArrayLength());
            Assert.Equal(["african", "asian", "caucasian", "hispanic"], Keys(person.GetProperty("ethnicity")));
            Assert.Equal(["happiness", "surprise", "anger", "disgust", "fear", "sadness"], Keys(person.GetProperty("emotions")));
        }
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}

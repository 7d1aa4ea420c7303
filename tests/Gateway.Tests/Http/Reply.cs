using System.Text.Json;
using Face.Contracts;

namespace Face.Gateway.Tests.Http;

/// <summary>A reply of the public endpoint; reading it checks what holds for every one.</summary>
internal sealed record Reply(ErrorCode Code, string Description, string Text, HttpResponseMessage Http)
{
    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Matches("^[0-9a-f]{32}$", response.Headers.GetValues(InternalHeaders.RequestId).Single());
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("X-Face", StringComparison.OrdinalIgnoreCase));
        using var json = JsonDocument.Parse(text);
        var code = (ErrorCode)json.RootElement.GetProperty("error_code").GetInt32();
        var description = json.RootElement.GetProperty("description").GetString()!;
        Assert.True(code == ErrorCode.None || json.RootElement.EnumerateObject().Select(p => p.Name).SequenceEqual(["error_code", "description"]));
        Assert.InRange(description.Length, code == ErrorCode.None ? 0 : 20, 300);
        return new Reply(code, description, text, response);
    }

    /// <summary>Null when the header is not there.</summary>
    public string? Header(string name) => Http.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}

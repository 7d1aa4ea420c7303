using System.Reflection;
using System.Text.Json.Serialization;
using Face.Client;
using Face.Contracts.Reply;
using Face.Testing;
using DetectReply = Face.Contracts.Reply.DetectReply;

namespace Face.Clients.Tests.DotNet;

/// <summary>The client's models keep step with the service's own.</summary>
public sealed class ModelTests
{
    public static TheoryData<Type, Type> Models => new()
    {
        { typeof(DetectReply), typeof(Client.DetectReply) },
        { typeof(Size), typeof(ImageSize) },
        { typeof(Contracts.Reply.Timings), typeof(Client.Timings) },
        { typeof(Contracts.Reply.Person), typeof(Client.Person) },
        { typeof(Contracts.Reply.Position), typeof(Client.Position) },
        { typeof(Contracts.Reply.Rotation), typeof(Client.Rotation) },
        { typeof(Contracts.Reply.Point), typeof(Client.Point) },
        { typeof(Contracts.Reply.Landmarks), typeof(Client.Landmarks) },
        { typeof(Contracts.Reply.Ethnicity), typeof(Client.Ethnicity) },
        { typeof(Contracts.Reply.Emotions), typeof(Client.Emotions) },
        { typeof(Contracts.Reply.AttributesConfidence), typeof(Client.AttributesConfidence) },
        { typeof(Contracts.Reply.AgeInterval), typeof(Client.AgeInterval) },
        { typeof(Contracts.Reply.Quality), typeof(Client.Quality) },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_key_of_the_service_has_a_property(Type service, Type client) =>
        Assert.Empty(Keys(service).Except([.. Keys(client), "error_code", "description"]));

    [Fact]
    public void Every_error_code_of_the_service_has_a_name() => Assert.Equal(
        Enum.GetValues<Contracts.ErrorCode>().Select(code => (int)code),
        Enum.GetValues<FaceErrorCode>().Select(code => (int)code).Where(code => code >= 0));

    [Fact]
    public void The_attributes_are_the_services() => Assert.Equal(
        Gateway.Form.AttributesRule.Names,
        Enum.GetValues<Client.FaceAttributes>()[1..^1].Select(attribute => attribute.ToString().ToLowerInvariant()).OrderBy(Place));

    [Fact]
    public async Task What_a_newer_service_tells_besides_is_kept()
    {
        await using var origin = new OriginServer();
        origin.Map("/api/detect/", "application/json", """
            {"error_code":0,"description":"","img_size":{"w":1,"h":2},"request_id":"of the body","model_version":"7",
             "timings_ms":{"fetch":1.5,"queue":0.5,"decode":2,"inference":3,"total":7},
             "people":[{"position":{"x":1,"y":2,"w":3,"h":3},"confidence":0.75,"glasses":{"sun":true},
                        "emotions":{"happiness":1,"surprise":2,"anger":3,"disgust":4,"fear":5,"sadness":6,"neutral":79}}],
             "future":true}
            """u8.ToArray());
        using var face = new FaceClient(new FaceClientOptions { AppKey = new string('0', 32), Address = origin.Url("/") });

        var reply = await face.DetectAsync(new Uri("https://example.com/a.jpg"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("of the body", "7", 1.5), (reply.RequestId, reply.ModelVersion, reply.Timings!.Fetch));
        Assert.Equal("future", Assert.Single(reply.More!).Key);
        var person = Assert.Single(reply.People);
        Assert.Equal((0.75, 79, null), (person.Confidence, person.Emotions!.Neutral, person.Age));
        Assert.Equal("""{"sun":true}""", person.More!["glasses"].GetRawText());
    }

    private static int Place(string name) => Gateway.Form.AttributesRule.Names.ToList().IndexOf(name);

    private static IEnumerable<string> Keys(Type model) =>
        model.GetProperties().Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>();
}

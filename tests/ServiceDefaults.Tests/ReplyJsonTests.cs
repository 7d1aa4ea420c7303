using System.Text;
using System.Text.Json;
using Face.Contracts;
using Face.Contracts.Reply;

namespace Face.ServiceDefaults.Tests;

public sealed class ReplyJsonTests
{
    private static readonly Person Someone = new()
    {
        Age = 29,
        Gender = 99,
        Mood = 64,
        Position = new Position(432, 246, 503, 503),
        Rotation = new Rotation(1, -8, 1),
        Landmarks = new Landmarks(new Point(800, 379), new Point(562, 374), [new Point(800, 379)]),
        ClothingColors = ["#111122", "#112233", "#222233"],
        Ethnicity = new Ethnicity(7, 23, 60, 8),
        Emotions = new Emotions(0, 3, 0, 1, 10, 6),
    };

    [Fact]
    public void A_success_has_the_keys_of_the_contract_in_its_order()
    {
        var json = Json(new DetectReply { ImageSize = new Size(1280, 960), People = [Someone] });

        Assert.Equal(
            """
            {"error_code":0,"description":"","img_size":{"w":1280,"h":960},"people":[{"age":29,"gender":99,"mood":64,
            "position":{"x":432,"y":246,"w":503,"h":503},"rotation":{"yaw":1,"pitch":-8,"roll":1},
            "landmarks":{"lefteye":{"x":800,"y":379},"righteye":{"x":562,"y":374},"maskpoints":[{"x":800,"y":379}]},
            "clothingcolors":["#111122","#112233","#222233"],"ethnicity":{"african":7,"asian":23,"caucasian":60,"hispanic":8},
            "emotions":{"happiness":0,"surprise":3,"anger":0,"disgust":1,"fear":10,"sadness":6}}]}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public void An_extended_person_has_its_keys_behind_the_plain_ones()
    {
        var person = new Person
        {
            Position = new Position(0, 0, 1, 1),
            Emotions = new Emotions(0, 3, 0, 1, 10, 6) { Neutral = 79 },
            Confidence = 0.9312,
            AttributesConfidence = new AttributesConfidence { Age = new AgeInterval(24, 37), Gender = 0.97, Ethnicity = 0.81, Emotion = 0.66 },
            Quality = new Quality { Sharpness = 0.83, Exposure = 0.97, FaceSize = 118, TooSmall = false },
        };

        Assert.Equal(
            """
            {"position":{"x":0,"y":0,"w":1,"h":1},
            "emotions":{"happiness":0,"surprise":3,"anger":0,"disgust":1,"fear":10,"sadness":6,"neutral":79},"confidence":0.9312,
            "attributes_confidence":{"age":{"low":24,"high":37},"gender":0.97,"ethnicity":0.81,"emotion":0.66},
            "quality":{"sharpness":0.83,"exposure":0.97,"face_size":118,"too_small":false}}
            """.ReplaceLineEndings(""),
            PersonJson(person));
    }

    [Fact]
    public void A_confidence_of_an_attribute_that_was_not_asked_for_has_no_key()
    {
        var person = new Person { Position = new Position(0, 0, 1, 1), AttributesConfidence = new AttributesConfidence { Gender = 0.5 } };

        Assert.Equal("""{"position":{"x":0,"y":0,"w":1,"h":1},"attributes_confidence":{"gender":0.5}}""", PersonJson(person));
    }

    [Fact]
    public void A_value_that_was_not_asked_for_has_no_key()
    {
        var json = Json(new DetectReply { ImageSize = new Size(1, 1), People = [new Person { Position = new Position(0, 0, 1, 1) }] });

        Assert.Equal(
            """{"error_code":0,"description":"","img_size":{"w":1,"h":1},"people":[{"position":{"x":0,"y":0,"w":1,"h":1}}]}""",
            json);
    }

    [Fact]
    public void An_error_has_exactly_two_keys_and_escapes_what_it_quotes()
    {
        var json = Encoding.UTF8.GetString(ReplyJson.Bytes(new Failure(ErrorCode.BadRequest, "Unknown attribute '<b>\"'.")));

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(["error_code", "description"], document.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(1200, document.RootElement.GetProperty("error_code").GetInt32());
        Assert.Equal("Unknown attribute '<b>\"'.", document.RootElement.GetProperty("description").GetString());
    }

    private static string PersonJson(Person person)
    {
        using var document = JsonDocument.Parse(Json(new DetectReply { ImageSize = new Size(1, 1), People = [person] }));
        return document.RootElement.GetProperty("people")[0].GetRawText();
    }

    private static string Json(DetectReply reply) => Encoding.UTF8.GetString(ReplyJson.Bytes(reply));
}

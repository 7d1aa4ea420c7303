using Face.Contracts;
using Face.Contracts.Reply;
using Microsoft.AspNetCore.Http;

namespace Face.Clients.Tests;

/// <summary>What the scripted fetcher answers.</summary>
internal static class FaceReplies
{
    /// <summary>The picture and the person of the original's documentation, with all 70 points.</summary>
    public static DetectReply OnePerson(int gender = 99) => new() { ImageSize = new Size(1280, 960), People = [Person(gender)] };

    public static Func<HttpContext, Task> Answer(DetectReply reply) => context =>
    {
        var body = ReplyJson.Bytes(reply);
        context.Response.ContentType = ReplyJson.ContentType;
        context.Response.Headers[InternalHeaders.Outcome] = "0";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    };

    private static Person Person(int gender) => new()
    {
        Age = 29,
        Gender = gender,
        Mood = 64,
        Position = new Position(432, 246, 503, 503),
        Rotation = new Rotation(1, -8, 1),
        Landmarks = new Landmarks(new Point(800, 379), new Point(562, 374), [.. Enumerable.Range(0, 70).Select(i => new Point(500 + i, 400))]),
        ClothingColors = ["#111122", "#112233", "#222233"],
        Ethnicity = new Ethnicity(7, 23, 60, 8),
        Emotions = new Emotions(0, 3, 0, 1, 10, 6),
    };
}

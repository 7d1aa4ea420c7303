using System.Net;
using Face.Client;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Face.Testing;
using Attributes = Face.Client.FaceAttributes;

namespace Face.Clients.Tests.DotNet;

public sealed class FaceClientTests(RedisServer redis)
{
    private static readonly Uri Photo = new("https://example.com/ä.jpg?x=1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_gets_every_value_of_the_reply()
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);

        var reply = await face.DetectFileAsync(SamplePicture.Path, cancellationToken: Cancel);

        Assert.Equal(SamplePicture.Bytes, gateway.Fetcher.Asked?.Body);
        Assert.Equal(new ImageSize(1280, 960), reply.ImageSize);
        var person = Assert.Single(reply.People);
        Assert.Equal((29, 99, 64), (person.Age, person.Gender, person.Mood));
        Assert.Equal(new Position(432, 246, 503, 503), person.Position);
        Assert.Equal(new Rotation(1, -8, 1), person.Rotation);
        Assert.Equal((new Point(800, 379), new Point(562, 374)), (person.Landmarks!.LeftEye, person.Landmarks.RightEye));
        Assert.Equal(70, person.Landmarks.MaskPoints.Count);
        Assert.Equal(["#111122", "#112233", "#222233"], person.ClothingColors!);
        Assert.Equal(new Ethnicity(7, 23, 60, 8), person.Ethnicity);
        Assert.Equal(new Emotions(0, 3, 0, 1, 10, 6), person.Emotions);
        Assert.Null(person.More);
        Assert.Null(reply.More);
    }

    [Fact]
    public async Task A_reply_tells_the_apps_standing()
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);

        var reply = await face.DetectAsync(RunningGateway.Picture, cancellationToken: Cancel);

        Assert.Matches("^[0-9a-f]{32}$", reply.RequestId!);
        Assert.Equal((1000, 999), (reply.RateLimit!.PerSecond, reply.RateLimit.Remaining));
        Assert.Equal((1000, 999), (reply.Credits!.Limit, reply.Credits.Remaining));
        Assert.InRange(reply.Credits.ResetAfter, TimeSpan.FromDays(2), TimeSpan.FromDays(4));
    }

    [Fact]
    public async Task A_stream_and_an_address_are_sent()
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);

        await face.DetectAsync(new MemoryStream(RunningGateway.Picture), cancellationToken: Cancel);
        Assert.Equal(RunningGateway.Picture, gateway.Fetcher.Asked?.Body);
        await face.DetectAsync(Photo, cancellationToken: Cancel);

        Assert.Equal("https://example.com/%C3%A4.jpg?x=1", gateway.Fetcher.Asked?.Text);
    }

    [Fact]
    public async Task Options_are_sent()
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);

        var options = new DetectOptions
        {
            Attributes = Attributes.Age | Attributes.ClothingColors,
            MaxPeople = 3,
            Ethnicity = false,
            Extended = true,
        };
        await face.DetectAsync(Photo, options, Cancel);

        var asked = gateway.Fetcher.Asked!.Options!;
        Assert.Equal(Contracts.FaceAttributes.Age | Contracts.FaceAttributes.ClothingColors, asked.Attributes);
        Assert.Equal((3, true), (asked.MaxPeople, asked.Extended));
    }

    [Fact]
    public async Task An_idempotency_key_is_sent_as_a_header()
    {
        await using var origin = new OriginServer();
        origin.Map("/api/detect/", "application/json", Encode("""{"error_code":0,"description":"","img_size":{"w":1,"h":2},"people":[]}"""));
        using var face = new FaceClient(new FaceClientOptions { AppKey = RunningGateway.Key, Address = origin.Url("/") });

        var reply = await face.DetectAsync(Photo, new DetectOptions { IdempotencyKey = "order-17" }, Cancel);

        Assert.Equal("order-17", Assert.Single(origin.Requests).Headers["Idempotency-Key"]);
        Assert.Equal((null, null, null), (reply.RequestId, reply.RateLimit, reply.Credits));
    }

    [Theory]
    [InlineData(ErrorCode.Malfunction, FaceErrorCode.Malfunction, null)]
    [InlineData(ErrorCode.BackendUnreachable, FaceErrorCode.BackendUnreachable, 1)]
    [InlineData(ErrorCode.BadRequest, FaceErrorCode.BadRequest, null)]
    [InlineData(ErrorCode.RemoteImage, FaceErrorCode.RemoteImage, null)]
    public async Task A_refusal_is_an_exception_with_its_code(ErrorCode code, FaceErrorCode expected, int? seconds)
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);
        gateway.Fetcher.Answer = ScriptedFetcher.Fails(new Failure(code, "Something the developer can do about it."));

        var error = await Assert.ThrowsAsync<FaceException>(() => face.DetectAsync(Photo, cancellationToken: Cancel));

        Assert.Equal((expected, "Something the developer can do about it.", HttpStatusCode.OK), (error.Code, error.Message, error.StatusCode));
        Assert.Equal(seconds, (int?)error.RetryAfter?.TotalSeconds);
        Assert.Matches("^[0-9a-f]{32}$", error.RequestId!);
    }

    [Fact]
    public async Task Used_up_credits_tell_when_new_ones_come()
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);
        gateway.Accounts.Grants = false;

        var error = await Assert.ThrowsAsync<FaceException>(() => face.DetectAsync(Photo, cancellationToken: Cancel));

        Assert.Equal(FaceErrorCode.OutOfCredits, error.Code);
        Assert.InRange(error.RetryAfter!.Value, TimeSpan.FromDays(2), TimeSpan.FromDays(4));
    }

    [Theory]
    [InlineData("502 Bad Gateway", "{}", 502)]
    [InlineData("200 OK", "<html>", 200)]
    [InlineData("200 OK", "null", 200)]
    [InlineData("200 OK", "{}", 200)]
    [InlineData("200 OK", """{"error_code":0,"description":""}""", 200)]
    public async Task What_is_no_reply_is_an_exception_with_the_status(string status, string body, int expected)
    {
        await using var origin = new OriginServer();
        origin.Map("/api/detect/", "text/html", Encode(body), status);
        using var face = new FaceClient(new FaceClientOptions { AppKey = RunningGateway.Key, Address = origin.Url("/") });

        var error = await Assert.ThrowsAsync<FaceException>(() => face.DetectAsync(Photo, cancellationToken: Cancel));

        Assert.Equal((FaceErrorCode.NotAReply, expected), (error.Code, (int)error.StatusCode));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_http_clients_exception()
    {
        using var face = new FaceClient(new FaceClientOptions { AppKey = RunningGateway.Key, Address = new Uri("http://127.0.0.1:1") });

        await Assert.ThrowsAsync<HttpRequestException>(() => face.DetectAsync(Photo, cancellationToken: Cancel));
    }

    [Fact]
    public async Task Cancelling_ends_the_request_on_the_server_too()
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);
        using var control = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var gone = new TaskCompletionSource();
        gateway.Fetcher.Answer = async context =>
        {
            context.RequestAborted.Register(gone.SetResult);
            await control.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => face.DetectAsync(Photo, cancellationToken: control.Token));

        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task A_stream_that_is_too_long_is_not_sent()
    {
        await using var gateway = await StartAsync();
        using var face = Clients.Of(gateway);

        using var stream = new MemoryStream(new byte[FaceClient.MaxImageBytes + 1]);
        await Assert.ThrowsAsync<ArgumentException>(() => face.DetectAsync(stream, cancellationToken: Cancel));

        Assert.Null(gateway.Fetcher.Asked);
    }

    private static byte[] Encode(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private async Task<RunningGateway> StartAsync()
    {
        var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.Fetcher.Answer = FaceReplies.Answer(FaceReplies.OnePerson());
        return gateway;
    }
}

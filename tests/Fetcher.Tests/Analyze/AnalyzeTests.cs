using System.Net;
using System.Text.Json;
using Face.Contracts;
using Face.Fetcher.Download;
using Face.Fetcher.Pictures;
using Face.Fetcher.Tests.Pictures;
using Face.Testing;
using StackExchange.Redis;

namespace Face.Fetcher.Tests.Analyze;

/// <summary>The way of a request through the real broker and the real Redis.</summary>
[Collection(nameof(Queue))]
public sealed class AnalyzeTests(RabbitServer rabbit, RedisServer redis)
{
    private const string NobodyUpright = """{"error_code":0,"description":"","img_size":{"w":48,"h":64},"people":[]}""";

    [Fact]
    public async Task A_picture_goes_to_a_worker_and_its_answer_becomes_the_public_reply()
    {
        AnalyzePicture? seen = null;
        var picture = new MadeJpeg().Exif(6).Frame(64, 48).Scan().End();
        var options = new AnalysisOptions { Attributes = FaceAttributes.Age, MaxPeople = 3 };
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, work => Task.FromResult(TestWorker.Nobody(seen = work)));
        await using var fetcher = await StartAsync();

        var answer = await fetcher.PictureAsync(picture, options);

        Assert.Equal(new(answer.RequestId, 200, 0, "application/json; charset=utf-8", NobodyUpright), answer);
        Assert.Equal((answer.RequestId, null, options), (seen!.RequestId, seen.ParkedUnder, seen.Options));
        Assert.Equal(new(PictureFormat.Jpeg, 64, 48, 6), seen.Header);
        Assert.Equal(picture, seen.Bytes);
    }

    [Fact]
    public async Task A_large_picture_is_parked_until_its_reply()
    {
        using var database = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var (picture, seen, parked) = (Large(), new List<AnalyzePicture>(), Array.Empty<byte>());
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, async work =>
        {
            seen.Add(work);
            parked = await database.GetDatabase().StringGetAsync(work.ParkedUnder);
            return TestWorker.Nobody(work);
        });
        await using var fetcher = await StartAsync();

        var answer = await fetcher.PictureAsync(picture);

        Assert.Equal(0, answer.Outcome);
        Assert.Null(Assert.Single(seen).Bytes);
        Assert.Equal(picture, parked);
        Assert.False(await database.GetDatabase().KeyExistsAsync(seen[0].ParkedUnder));
    }

    [Fact]
    public async Task A_large_picture_goes_inline_while_redis_is_away()
    {
        AnalyzePicture? seen = null;
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, work => Task.FromResult(TestWorker.Nobody(seen = work)));
        await using var fetcher = await RunningFetcher.StartAsync(rabbit.ConnectionString, "127.0.0.1:1");

        Assert.Equal(0, (await fetcher.PictureAsync(Large())).Outcome);
        Assert.Equal((Large().Length, null), (seen?.Bytes?.Length, seen?.ParkedUnder));
    }

    [Fact]
    public async Task A_large_picture_goes_inline_while_redis_hangs()
    {
        await using var frozen = await RedisServer.StartAsync();
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString);
        await using var fetcher = await RunningFetcher.StartAsync(rabbit.ConnectionString, frozen.ConnectionString, "--Queue:ParkingTimeout=00:00:00.2");
        Assert.Equal(0, (await fetcher.PictureAsync(Large())).Outcome);

        frozen.Freeze();

        Assert.Equal(0, (await fetcher.PictureAsync(Large())).Outcome);
    }

    [Fact]
    public async Task Extended_adds_the_request_s_id_the_model_and_the_timings()
    {
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString);
        await using var fetcher = await StartAsync();

        var answer = await fetcher.PictureAsync(MadePng.Plain(), new AnalysisOptions { Extended = true });

        var reply = JsonDocument.Parse(answer.Json).RootElement;
        var timings = reply.GetProperty("timings_ms");
        Assert.Equal(answer.RequestId.ToString("n"), reply.GetProperty("request_id").GetString());
        Assert.Equal("test", reply.GetProperty("model_version").GetString());
        Assert.Equal(["1", "2.1", "3"], new[] { "queue", "decode", "inference" }.Select(stage => timings.GetProperty(stage).GetRawText()));
        Assert.InRange(timings.GetProperty("total").GetDouble(), timings.GetProperty("fetch").GetDouble(), 15_000);
    }

    [Fact]
    public async Task What_is_no_picture_never_reaches_a_worker()
    {
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString, _ => throw new InvalidOperationException("asked"));
        await using var fetcher = await StartAsync("--Analyze:MaxBytes=1000");

        Assert.Equal(Answer.Of(PictureFailures.Unknown), (await fetcher.PictureAsync("GIF89a"u8.ToArray())).Json);
        Assert.Equal(Answer.Of(PictureFailures.Unknown), (await fetcher.PictureAsync([])).Json);
        Assert.Equal(Answer.Of(PictureFailures.TooManyBytes(1000)), (await fetcher.PictureAsync(Large())).Json);
    }

    [Fact]
    public async Task A_url_s_picture_is_analysed_and_its_faults_are_told_apart()
    {
        await using var origin = new OriginServer();
        origin.Map("/x.png", "image/png", MadePng.Plain(48, 64));
        origin.Map("/page", "image/jpeg", "<html/>"u8.ToArray());
        origin.Map("/damaged", "image/png", MadePng.Plain(height: 0));
        await using var worker = await TestWorker.StartAsync(rabbit.ConnectionString);
        await using var fetcher = await StartAsync($"--Download:AllowedOrigin=127.0.0.1:{origin.Port}");

        Assert.Equal(NobodyUpright, (await fetcher.UrlAsync($"{origin.Url("/x.png")}")).Json);
        Assert.Equal(Answer.Of(DownloadFailures.NotAPicture), (await fetcher.UrlAsync($"{origin.Url("/page")}")).Json);
        Assert.Equal(Answer.Of(DownloadFailures.Status(404)), (await fetcher.UrlAsync($"{origin.Url("/none")}")).Json);
        Assert.Equal(Answer.Of(PictureFailures.Damaged), (await fetcher.UrlAsync($"{origin.Url("/damaged")}")).Json);
        Assert.Equal(1200, (await fetcher.UrlAsync(new string('a', 100_000))).Outcome);
    }

    [Fact]
    public async Task Whoever_does_not_know_the_secret_or_the_options_gets_nothing()
    {
        await using var fetcher = await StartAsync();
        using var stranger = new HttpClient { BaseAddress = fetcher.Http.BaseAddress };
        var cancellation = TestContext.Current.CancellationToken;

        using var hidden = await stranger.PostAsync(InternalPaths.AnalyzeImage, new ByteArrayContent(MadePng.Plain()), cancellation);
        using var bad = await fetcher.Http.PostAsync(InternalPaths.AnalyzeUrl, new StringContent("http://example.com/"), cancellation);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (hidden.StatusCode, bad.StatusCode));
    }

    private Task<RunningFetcher> StartAsync(params string[] settings) =>
        RunningFetcher.StartAsync(rabbit.ConnectionString, redis.ConnectionString, settings);

    /// <summary>More than the megabyte that goes inline.</summary>
    private static byte[] Large() => new MadeJpeg().Frame(64, 48).Scan().Raw(new byte[1_100_000]).End();
}

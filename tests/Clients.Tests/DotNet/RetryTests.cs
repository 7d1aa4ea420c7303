using Face.Client;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.DotNet;

/// <summary>What comes too fast is sent again, on a clock that the test moves.</summary>
public sealed class RetryTests(RedisServer redis)
{
    private static readonly Uri Photo = new("https://example.com/a.jpg");

    private readonly ManualTime time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_came_too_fast_is_sent_again_when_the_service_says()
    {
        var handler = new TooFast(times: 2, seconds: 3);
        using var http = new HttpClient(handler);
        using var face = new FaceClient(http, Options());

        var detecting = face.DetectAsync(Photo, cancellationToken: Cancel);
        await WaitBegunAsync(handler, 1);
        time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(detecting.IsCompleted);
        Assert.Equal(1, handler.Requests);
        time.Advance(TimeSpan.FromSeconds(0.1));
        await WaitBegunAsync(handler, 2);
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Empty((await detecting).People);
        Assert.Equal(3, handler.Requests);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public async Task No_more_is_tried_than_the_options_allow(int maxRetries, int seconds)
    {
        var handler = new TooFast(times: 100, seconds);
        using var http = new HttpClient(handler);
        using var face = new FaceClient(http, Options(maxRetries));

        var detecting = face.DetectAsync(Photo, cancellationToken: Cancel);
        for (var retry = 0; retry < maxRetries; retry++)
        {
            await WaitBegunAsync(handler, retry + 1);
            time.Advance(TimeSpan.FromSeconds(seconds));
        }

        var error = await Assert.ThrowsAsync<FaceException>(() => detecting);
        Assert.Equal((FaceErrorCode.RateLimited, TimeSpan.FromSeconds(seconds)), (error.Code, error.RetryAfter));
        Assert.Equal(maxRetries + 1, handler.Requests);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_not_begun()
    {
        var handler = new TooFast(times: 1, seconds: 11);
        using var http = new HttpClient(handler);
        using var face = new FaceClient(http, Options());

        var error = await Assert.ThrowsAsync<FaceException>(() => face.DetectAsync(Photo, cancellationToken: Cancel));

        Assert.Equal(TimeSpan.FromSeconds(11), error.RetryAfter);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var control = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var handler = new TooFast(times: 1, seconds: 3);
        using var http = new HttpClient(handler);
        using var face = new FaceClient(http, Options());

        var detecting = face.DetectAsync(Photo, cancellationToken: control.Token);
        await WaitBegunAsync(handler, 1);
        await control.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => detecting);
    }

    [Fact]
    public async Task A_gateway_that_refuses_for_the_rate_is_met_again_in_real_time()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 2);
        using var face = Clients.Of(gateway, options => options.MaxRetries = 5);

        for (var request = 0; request < 4; request++)
        {
            await face.DetectAsync(RunningGateway.Picture, cancellationToken: Cancel);
        }
    }

    [Fact]
    public async Task Another_refusal_is_not_tried_again()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var asked = 0;
        gateway.Fetcher.Answer = context =>
        {
            asked++;
            return ScriptedFetcher.Fails(Failure.Unreachable)(context);
        };
        using var face = Clients.Of(gateway);

        await Assert.ThrowsAsync<FaceException>(() => face.DetectAsync(Photo, cancellationToken: Cancel));

        Assert.Equal(1, asked);
    }

    private Task WaitBegunAsync(TooFast handler, int requests) => Eventually.TrueAsync(() => handler.Requests == requests && time.PendingTimers == 1);

    private FaceClientOptions Options(int maxRetries = 3) => new() { AppKey = RunningGateway.Key, MaxRetries = maxRetries, TimeProvider = time };

    /// <summary>Refuses so many requests for the rate, then answers.</summary>
    private sealed class TooFast(int times, int seconds) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            if (Requests > times)
            {
                return Task.FromResult(Json("""{"error_code":0,"description":"","img_size":{"w":1,"h":1},"people":[]}"""));
            }

            var refusal = Json("""{"error_code":1401,"description":"Too fast: wait."}""");
            refusal.Headers.Add("Retry-After", seconds.ToString());
            return Task.FromResult(refusal);
        }

        private static HttpResponseMessage Json(string text) => new(System.Net.HttpStatusCode.OK) { Content = new StringContent(text) };
    }
}

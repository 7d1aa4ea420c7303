using System.Text;
using Face.Contracts;
using Face.ServiceDefaults.Requests;
using Face.Testing;

namespace Face.Gateway.Tests.Http;

public sealed class SuccessTests(RedisServer redis)
{
    [Fact]
    public async Task A_picture_gets_the_fetchers_reply_as_it_is()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal(Encoding.UTF8.GetString(ScriptedFetcher.NoFaces), reply.Text);
        Assert.Equal(InternalPaths.AnalyzeImage, gateway.Fetcher.Asked?.Path);
        Assert.Equal(RunningGateway.Picture, gateway.Fetcher.Asked?.Body);
    }

    [Fact]
    public async Task A_picture_goes_to_another_fetcher_where_one_cannot_be_reached()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, "services:fetcher:http:1=http://127.0.0.1:1");

        foreach (var _ in Enumerable.Range(0, 4))
        {
            Assert.Equal(ErrorCode.None, (await gateway.PostAsync(RunningGateway.GoodForm())).Code);
            Assert.Equal(RunningGateway.Picture, gateway.Fetcher.Asked?.Body);
        }
    }

    [Fact]
    public async Task The_address_without_the_last_slash_is_the_same()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        var reply = await gateway.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/detect") { Content = RunningGateway.GoodForm() });

        Assert.Equal(ErrorCode.None, reply.Code);
    }

    [Fact]
    public async Task A_url_in_an_urlencoded_form_goes_to_the_fetcher_as_text()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var fields = new Dictionary<string, string> { ["app_key"] = RunningGateway.Key, ["url"] = "https://example.com/ä b.jpg?x=1&y=2" };

        var reply = await gateway.PostAsync(new FormUrlEncodedContent(fields));

        Assert.Equal(ErrorCode.None, reply.Code);
        Assert.Equal(InternalPaths.AnalyzeUrl, gateway.Fetcher.Asked?.Path);
        Assert.Equal(fields["url"], gateway.Fetcher.Asked?.Text);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(300_000)]
    public async Task A_data_uri_is_decoded(int bytes)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var picture = new byte[bytes];
        Random.Shared.NextBytes(picture);
        var fields = new Dictionary<string, string>
        {
            ["app_key"] = RunningGateway.Key,
            ["img"] = "data:image/jpeg;base64," + Convert.ToBase64String(picture),
        };

        var reply = await gateway.PostAsync(new FormUrlEncodedContent(fields));

        Assert.Equal(ErrorCode.None, reply.Code);
        Assert.Equal(picture, gateway.Fetcher.Asked?.Body);
    }

    [Fact]
    public async Task The_fetcher_gets_the_options_and_the_apps_default()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(new AppRecord { Id = Guid.NewGuid(), Plan = "test", RatePerSecond = 10, Ethnicity = false });

        await gateway.PostAsync(RunningGateway.GoodForm(("attributes", "age,mood"), ("max_people", "3"), ("extended", "true")));

        var asked = FaceAttributes.Age | FaceAttributes.Mood;
        var expected = new AnalysisOptions { Attributes = asked, Ethnicity = false, MaxPeople = 3, Extended = true };
        Assert.Equal(expected, gateway.Fetcher.Asked?.Options);
    }

    [Fact]
    public async Task The_fetcher_gets_none_of_the_clients_headers_nor_its_query()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/detect/?app_key=secret") { Content = RunningGateway.GoodForm() };
        request.Headers.Add("Cookie", "a=b");
        request.Headers.Add("X-Forwarded-For", "10.0.0.1");
        request.Headers.Add(InternalHeaders.Options, "{}");

        await gateway.SendAsync(request);

        string[] expected =
        [
            "Content-Length", "Content-Type", "Host", "traceparent",
            InternalHeaders.Deadline, InternalHeaders.Options, InternalHeaders.RequestId, InternalHeaders.Secret,
        ];
        Assert.Empty(gateway.Fetcher.Asked!.Headers.Keys.Except(expected, StringComparer.OrdinalIgnoreCase));
        Assert.Equal("", gateway.Fetcher.Asked.Query);
    }

    [Fact]
    public async Task The_fetcher_gets_the_replys_request_id_and_a_deadline()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/detect/") { Content = RunningGateway.GoodForm() };
        request.Headers.Add(InternalHeaders.RequestId, new string('a', 32));

        var reply = await gateway.SendAsync(request);

        var asked = gateway.Fetcher.Asked!;
        Assert.NotEqual(new string('a', 32), reply.Header(InternalHeaders.RequestId));
        Assert.Equal(reply.Header(InternalHeaders.RequestId), asked.Headers[InternalHeaders.RequestId]);
        var left = Deadline.FromHeader(asked.Headers[InternalHeaders.Deadline]) - DateTimeOffset.UtcNow;
        Assert.InRange(left!.Value, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_success_tells_rate_and_credits()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        gateway.HasApp(rate: 2);
        gateway.Accounts.ResetsAt = DateTimeOffset.UtcNow.AddHours(1);

        var reply = await gateway.PostAsync(RunningGateway.GoodForm());

        Assert.Equal(("2", "1", "0"), (reply.Header("X-RateLimit-Limit"), reply.Header("X-RateLimit-Remaining"), reply.Header("X-RateLimit-Reset")));
        Assert.Equal(("1000", "999"), (reply.Header("X-Credits-Limit"), reply.Header("X-Credits-Remaining")));
        Assert.InRange(int.Parse(reply.Header("X-Credits-Reset")!), 3500, 3600);
        Assert.Null(reply.Header("Retry-After"));
    }
}

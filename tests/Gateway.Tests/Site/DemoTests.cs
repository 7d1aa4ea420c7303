using System.Net;
using Face.Contracts;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Gateway.Tests.Site;

/// <summary>The playground's demo: the public endpoint with the site's key, for its own pages, at a rate of its own.</summary>
public sealed class DemoTests(RedisServer redis)
{
    private static readonly string[] On = [$"Demo:Key={RunningGateway.Key}"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_this_site_is_served_with_the_demos_key()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, On);

        var reply = await PostAsync(gateway, gateway.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(ErrorCode.None, reply.Code);
        Assert.Equal("999", reply.Header("X-Credits-Remaining"));
        Assert.DoesNotContain(RunningGateway.Key, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://elsewhere.example")]
    public async Task Other_callers_are_told_to_use_a_key_of_their_own(string? origin)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, On);

        var reply = await PostAsync(gateway, origin);

        Assert.Equal(ErrorCode.Unauthorized, reply.Code);
        Assert.Contains("/api/detect/", reply.Description, StringComparison.Ordinal);
        Assert.Null(gateway.Fetcher.Asked);
    }

    [Fact]
    public async Task A_page_that_the_browser_calls_foreign_is_refused()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, On);
        using var request = Request(gateway.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var reply = await gateway.SendAsync(request);

        Assert.Equal(ErrorCode.Unauthorized, reply.Code);
    }

    [Fact]
    public async Task An_address_has_a_rate_of_its_own()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, [.. On, "Demo:RatePerSecond=0.05"]);
        var origin = gateway.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        var first = await PostAsync(gateway, origin);
        var second = await PostAsync(gateway, origin);

        Assert.Equal((ErrorCode.None, ErrorCode.RateLimited), (first.Code, second.Code));
        Assert.InRange(int.Parse(second.Header("Retry-After")!), 15, 20);
        Assert.Equal("0.05", second.Header("X-RateLimit-Limit"));
    }

    [Fact]
    public async Task Another_method_is_1200()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, On);

        var reply = await gateway.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/playground/detect"));

        Assert.Equal(ErrorCode.BadRequest, reply.Code);
    }

    [Theory]
    [InlineData("Production", HttpStatusCode.NotFound, "data-demo=\"off\"")]
    [InlineData("Development", HttpStatusCode.OK, "data-demo=\"on\"")]
    public async Task Without_a_key_there_is_a_demo_in_development_alone(string environment, HttpStatusCode status, string shown)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString, $"environment={environment}");

        using var response = await gateway.Client.PostAsync("/playground/detect", RunningGateway.GoodForm(), Cancel);
        var page = await gateway.Client.GetStringAsync("/playground", Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    private static Task<Reply> PostAsync(RunningGateway gateway, string? origin) => gateway.SendAsync(Request(origin));

    private static HttpRequestMessage Request(string? origin)
    {
        var form = new MultipartFormDataContent { { RunningGateway.File(RunningGateway.Picture), "img", "photo.jpg" } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/playground/detect") { Content = form };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return request;
    }
}

using System.Net;
using System.Net.Http.Headers;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Gateway.Tests.Site;

/// <summary>How the pages and their files are sent.</summary>
public sealed class SiteTests(RedisServer redis)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "'self' data:;")]
    [InlineData("/docs", "'self' data:;")]
    [InlineData("/docs/errors", "'self' data:;")]
    [InlineData("/playground", "'self' data: blob: http: https:;")]
    [InlineData("/examples/", "'self' data: blob:;")]
    public async Task A_page_has_a_strict_policy_and_is_asked_for_again(string path, string images)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        using var response = await gateway.Client.GetAsync(path, Cancel);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src " + images, policy, StringComparison.Ordinal);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }

    [Fact]
    public async Task What_a_client_has_already_is_not_sent_again()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var first = await gateway.Client.GetAsync("/docs", Cancel);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/docs");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await gateway.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("br, gzip", true)]
    [InlineData("gzip", false)]
    [InlineData("br;q=0, gzip", false)]
    public async Task Text_is_compressed_for_those_who_take_it(string accepted, bool isCompressed)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/face.css");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var response = await gateway.Client.SendAsync(request, Cancel);

        Assert.Equal(isCompressed ? ["br"] : [], response.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        Assert.Equal(!isCompressed, (await response.Content.ReadAsByteArrayAsync(Cancel)).Length > 10_000);
    }

    [Fact]
    public async Task A_file_is_kept_for_good_under_its_version_alone()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        var page = await gateway.Client.GetStringAsync("/", Cancel);
        var versioned = page.Split('"').Single(text => text.StartsWith("/assets/face.css?v=", StringComparison.Ordinal));

        Assert.Contains("immutable", (await CacheControlAsync(gateway, versioned)).ToString(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(5), (await CacheControlAsync(gateway, "/assets/face.css?v=another")).MaxAge);
    }

    [Theory]
    [InlineData("/assets/nothing.css")]
    [InlineData("/assets/../Pages/home.html")]
    [InlineData("/assets/..%2fPages%2fhome.html")]
    [InlineData("/docs/nothing")]
    public async Task What_is_not_there_is_404(string path)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        using var response = await gateway.Client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        using var response = await gateway.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"), Cancel);

        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_visitors_host_is_encoded_and_the_configured_address_wins()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        await using var named = await RunningGateway.StartAsync(redis.ConnectionString, "Site:Address=https://face.example");

        var page = await gateway.Client.GetStringAsync("/", Cancel);
        var namedPage = await named.Client.GetStringAsync("/", Cancel);

        Assert.Contains($"{gateway.Client.BaseAddress}api/detect/", page, StringComparison.Ordinal);
        Assert.Contains("https://face.example/api/detect/", namedPage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Site:Address=face.example", "Site:Address")]
    [InlineData("Site:Address=https://face.example/", "Site:Address")]
    [InlineData("Demo:Key=short", "Demo:Key")]
    [InlineData("Demo:RatePerSecond=0", "RatePerSecond")]
    [InlineData("Demo:Addresses=0", "Addresses")]
    public async Task A_wrong_option_stops_the_start_by_name(string setting, string name)
    {
        const string nowhere = "http://127.0.0.1:1";

        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(async () =>
        {
            await using var app = RunningGateway.Build("127.0.0.1:1", nowhere, nowhere, setting);
            await app.StartAsync(Cancel);
        });

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    private static async Task<CacheControlHeaderValue> CacheControlAsync(RunningGateway gateway, string path)
    {
        using var response = await gateway.Client.GetAsync(path, Cancel);
        return response.Headers.CacheControl!;
    }
}

using System.Net;
using System.Net.Http.Headers;
using Face.Gateway.Tests.Http;
using Face.Testing;

namespace Face.Clients.Tests.Examples;

/// <summary>How the libraries and examples are served.</summary>
public sealed class FileTests(RedisServer redis)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/FACE-1.0.js", "text/javascript; charset=utf-8")]
    [InlineData("/face.mjs", "text/javascript; charset=utf-8")]
    [InlineData("/face.d.ts", "text/plain; charset=utf-8")]
    [InlineData("/face.d.mts", "text/plain; charset=utf-8")]
    [InlineData("/examples/", "text/html; charset=utf-8")]
    [InlineData("/examples/basic.html", "text/html; charset=utf-8")]
    [InlineData("/examples/examples.css", "text/css; charset=utf-8")]
    [InlineData("/examples/man.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("/examples/photo.jpg", "image/jpeg")]
    [InlineData("/examples/python/detect.py", "text/plain; charset=utf-8")]
    [InlineData("/examples/csharp/detect.cs", "text/plain; charset=utf-8")]
    [InlineData("/examples/face-examples.zip", "application/zip")]
    public async Task A_file_has_its_type_and_may_be_loaded_by_any_origin(string path, string contentType)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        using var response = await gateway.Client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(contentType.StartsWith("text/html", StringComparison.Ordinal), response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_browser_that_has_a_file_gets_no_body()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);
        using var first = await gateway.Client.GetAsync("/FACE-1.0.js", Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/FACE-1.0.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await gateway.Client.SendAsync(request, Cancel);

        Assert.Equal(new CacheControlHeaderValue { NoCache = true }, first.Headers.CacheControl);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Head_tells_the_length_alone()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        using var response = await gateway.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/FACE-1.0.js"), Cancel);

        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_folder_without_its_slash_leads_to_it()
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        using var response = await gateway.Client.GetAsync("/examples", Cancel);

        Assert.Equal("/examples/", response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("/examples/web/basic.html")]
    [InlineData("/examples/../Gateway.csproj")]
    [InlineData("/examples/nothing.html")]
    public async Task Another_path_is_not_there(string path)
    {
        await using var gateway = await RunningGateway.StartAsync(redis.ConnectionString);

        Assert.Equal(HttpStatusCode.NotFound, (await gateway.Client.GetAsync(path, Cancel)).StatusCode);
    }
}

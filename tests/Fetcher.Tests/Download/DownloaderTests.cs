using Face.Contracts;
using Face.Fetcher.Addresses;
using Face.Fetcher.Download;
using Face.Testing;

namespace Face.Fetcher.Tests.Download;

/// <summary>What is asked for and what is taken.</summary>
public sealed class DownloaderTests : IAsyncDisposable
{
    private static readonly byte[] Body = [1, 2, 3];
    private readonly OriginServer origin = new();
    private readonly Downloads downloads;

    public DownloaderTests() => downloads = new(origin.Port);

    [Fact]
    public async Task A_picture_is_downloaded_with_our_own_name_and_nothing_about_the_caller()
    {
        origin.Map("/x.jpg", "image/jpeg", Body);

        Assert.Equal(Body, (await GetAsync("/x.jpg?a=b#c")).Value);
        var request = Assert.Single(origin.Requests);
        Assert.Equal(("GET", "/x.jpg?a=b"), (request.Method, request.Target));
        Assert.Equal(["Accept", "Accept-Encoding", "Connection", "Host", "User-Agent"], request.Headers.Keys.Order());
        Assert.Equal("Face-Fetcher/1.0", request.Headers["User-Agent"]);
    }

    [Theory]
    [InlineData("204 No Content")]
    [InlineData("206 Partial Content")]
    [InlineData("304 Not Modified")]
    [InlineData("401 Unauthorized")]
    [InlineData("404 Not Found")]
    [InlineData("500 Internal Server Error")]
    [InlineData("999 Odd")]
    public async Task A_status_other_than_success_is_named(string status)
    {
        origin.Map("/x.jpg", "image/jpeg", Body, status);

        Assert.Equal(DownloadFailures.Status(int.Parse(status[..3])), (await GetAsync("/x.jpg")).Failure);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("IMAGE/PNG")]
    [InlineData("image/x-anything; charset=binary; q=\"a;b\"")]
    [InlineData("image/jpeg", "image/jpeg; a=b")]
    public async Task A_content_type_of_a_picture_is_taken(params string[] types) => Assert.Equal(Body, (await TypedAsync(types)).Value);

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("image")]
    [InlineData("image/")]
    [InlineData("imagex/jpeg")]
    [InlineData("text/html; x=image/jpeg")]
    [InlineData("image/jpeg, text/html")]
    [InlineData("application/octet-stream")]
    [InlineData("text/html", "image/jpeg")]
    [InlineData("image/png", "image/jpeg")]
    public async Task Any_other_content_type_is_refused(params string[] types) =>
        Assert.Equal(DownloadFailures.Type, (await TypedAsync(types)).Failure);

    [Theory]
    [InlineData("gzip")]
    [InlineData("gzip, gzip")]
    [InlineData("br")]
    public async Task An_encoded_body_is_refused(string encoding)
    {
        MapHead("Content-Type: image/jpeg", $"Content-Encoding: {encoding}");

        Assert.Equal(DownloadFailures.Encoding, (await GetAsync("/head")).Failure);
    }

    [Fact]
    public async Task A_body_as_long_as_the_limit_is_taken_and_a_longer_one_is_refused()
    {
        using var three = new Downloads(origin.Port, options => options.MaxBytes = 3);
        using var two = new Downloads(origin.Port, options => options.MaxBytes = 2);
        origin.Map("/told", "image/jpeg", Body);
        MapHead("Content-Type: image/jpeg");

        Assert.Equal(Body, (await three.GetAsync($"{origin.Url("/told")}")).Value);
        Assert.Equal(Body, (await three.GetAsync($"{origin.Url("/head")}")).Value);
        Assert.Equal(DownloadFailures.TooLarge(two.Options), (await two.GetAsync($"{origin.Url("/told")}")).Failure);
        Assert.Equal(DownloadFailures.TooLarge(two.Options), (await two.GetAsync($"{origin.Url("/head")}")).Failure);
    }

    [Fact]
    public async Task Cookies_of_one_hop_are_not_sent_to_the_next()
    {
        origin.Map("/x.jpg", "image/jpeg", Body);
        origin.Map("/first", exchange => exchange.HeadAsync("302 Found", "Location: /x.jpg", "Set-Cookie: a=b", "Content-Length: 0"));

        Assert.Equal(Body, (await GetAsync("/first")).Value);
        Assert.DoesNotContain("Cookie", origin.Requests[1].Headers.Keys);
    }

    [Fact]
    public async Task Three_redirects_are_followed_and_a_fourth_is_not()
    {
        origin.Map("/0", "image/jpeg", Body);
        for (var hop = 1; hop <= 4; hop++)
        {
            origin.Redirect($"/{hop}", $"/{hop - 1}", hop % 2 == 0 ? "308 Permanent Redirect" : "303 See Other");
        }

        Assert.Equal(Body, (await GetAsync("/3")).Value);
        Assert.Equal(DownloadFailures.TooManyRedirects(downloads.Options), (await GetAsync("/4")).Failure);
    }

    [Fact]
    public async Task A_redirect_without_one_target_is_refused()
    {
        origin.Map("/none", exchange => exchange.HeadAsync("302 Found", "Content-Length: 0"));
        origin.Map("/two", exchange => exchange.HeadAsync("302 Found", "Location: /x", "Location: /y", "Content-Length: 0"));

        Assert.Equal(DownloadFailures.Redirect, (await GetAsync("/none")).Failure);
        Assert.Equal(DownloadFailures.Redirect, (await GetAsync("/two")).Failure);
    }

    [Fact]
    public async Task An_absolute_redirect_does_not_reach_the_allowed_origin()
    {
        origin.Redirect("/first", $"{origin.Url("/canary")}");

        Assert.Equal(ErrorCode.RemoteImage, (await GetAsync("/first")).Failure?.Code);
        Assert.Single(origin.Requests);
    }

    [Fact]
    public async Task A_form_error_stays_one() =>
        Assert.Equal(AddressFailures.NotHttp, (await downloads.GetAsync("file:///etc/passwd")).Failure);

    public async ValueTask DisposeAsync()
    {
        downloads.Dispose();
        await origin.DisposeAsync();
    }

    private Task<Result<byte[]>> GetAsync(string path) => downloads.GetAsync($"{origin.Url("")}{path.TrimStart('/')}");

    private Task<Result<byte[]>> TypedAsync(string[] types)
    {
        MapHead(Array.ConvertAll(types, type => $"Content-Type: {type}"));
        return GetAsync("/head");
    }

    private void MapHead(params string[] headers) => origin.Map("/head", async exchange =>
    {
        await exchange.HeadAsync("200 OK", headers);
        await exchange.WriteAsync(Body);
    });
}

using Face.Contracts;
using Face.Fetcher.Download;
using Face.Fetcher.Pictures;

namespace Face.Fetcher.Tests.Download;

/// <summary>Every way of misbehaving that the reference data knows.</summary>
public sealed class MisbehavingOriginTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_gets_the_code_it_must_get_and_none_the_canary()
    {
        var routes = await MisbehavingOrigin.RoutesAsync(Cancellation);
        using var origin = await MisbehavingOrigin.StartAsync(Cancellation);
        using var downloads = new Downloads(origin.Port);

        var results = await Task.WhenAll(routes.Select(async route => (route.Path, route.Wanted, Got: await CodeAsync(downloads, origin, route.Path))));

        Assert.True(results.Length > 90);
        Assert.All(results, result => Assert.True(result.Wanted.Contains(result.Got), $"{result.Path} got {result.Got}"));
        using var http = new HttpClient();
        Assert.Equal("""{"hits": 0}""", await http.GetStringAsync($"http://127.0.0.1:{origin.Port}/_hits?path=/canary", Cancellation));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1300)]
    public async Task Three_redirects_are_followed_and_a_fourth_is_not(int n, int code)
    {
        using var origin = await MisbehavingOrigin.StartAsync(Cancellation);
        using var downloads = new Downloads(origin.Port);

        Assert.Equal(code, await CodeAsync(downloads, origin, $"/redirect-chain?n={n}"));
    }

    private static async Task<int> CodeAsync(Downloads downloads, MisbehavingOrigin origin, string path)
    {
        var download = await downloads.GetAsync($"http://127.0.0.1:{origin.Port}{path}");
        return download.Value switch
        {
            null => (int)download.Failure!.Code,
            var bytes when PictureInspector.FormatOf(bytes) is null => (int)DownloadFailures.NotAPicture.Code,
            var bytes => (int)(PictureInspector.Inspect(bytes, new()).Failure?.Code ?? ErrorCode.None),
        };
    }
}

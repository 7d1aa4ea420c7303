using System.Diagnostics;
using System.Text;
using Face.Fetcher.Addresses;
using Face.Fetcher.Download;
using Face.Testing;

namespace Face.Fetcher.Tests.Download;

/// <summary>Servers that are slow, broken, or never stop.</summary>
public sealed class HostileOriginTests : IAsyncDisposable
{
    /// <summary>For what must end long before the time limit does.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(10);

    private readonly OriginServer origin = new();

    [Fact]
    public async Task Silence_before_the_head_is_too_slow() => await AssertTooSlowAsync(exchange => exchange.DelayAsync(Never));

    [Fact]
    public async Task Silence_in_the_body_is_too_slow() => await AssertTooSlowAsync(async exchange =>
    {
        await exchange.HeadAsync("200 OK", "Content-Type: image/jpeg", "Content-Length: 10");
        await exchange.DelayAsync(Never);
    });

    [Fact]
    public async Task A_body_that_drips_is_too_slow() => await AssertTooSlowAsync(async exchange =>
    {
        await exchange.HeadAsync("200 OK", "Content-Type: image/jpeg");
        while (true)
        {
            await exchange.WriteAsync(new byte[1]);
            await exchange.DelayAsync(TimeSpan.FromMilliseconds(20));
        }
    });

    [Fact]
    public async Task Redirects_share_one_time_limit() => await AssertTooSlowAsync(async exchange =>
    {
        await exchange.DelayAsync(TimeSpan.FromMilliseconds(150));
        await exchange.HeadAsync("302 Found", "Location: /x", "Content-Length: 0");
    });

    [Fact]
    public async Task A_name_that_does_not_resolve_in_time_is_too_slow()
    {
        using var downloads = new Downloads(origin.Port, Quick, new StuckNames());

        Assert.Equal(DownloadFailures.TooSlow(downloads.Options), (await downloads.GetAsync("http://stuck.example/")).Failure);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", "more and more of the body")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n", "10\r\n0123456789abcdef\r\n")]
    public async Task A_body_without_end_is_read_to_the_limit_only(string head, string more) =>
        Assert.Equal(DownloadFailures.TooLarge(new() { MaxBytes = 1 << 20 }), await FloodAsync(head, more));

    [Theory]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-A: and another header\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX-A: ", "and more of the header")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n5;x=", "and more of the extension")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X-A: and another trailer\r\n")]
    public async Task Framing_without_end_is_a_broken_reply(string head, string more) => Assert.Equal(DownloadFailures.Broken, await FloodAsync(head, more));

    [Theory]
    [InlineData("")]
    [InlineData("\u0016\u0003\u0001 no HTTP at all")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Ty")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 10\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n12345\r\n0\r\n\r\n")]
    public async Task A_reply_that_is_cut_or_no_http_is_broken(string reply)
    {
        origin.Map("/x", exchange => exchange.WriteAsync(Encoding.Latin1.GetBytes(reply)));
        using var downloads = new Downloads(origin.Port);

        Assert.Equal(DownloadFailures.Broken, (await downloads.GetAsync($"{origin.Url("/x")}")).Failure);
    }

    [Fact]
    public async Task A_reset_in_the_body_is_broken()
    {
        origin.Map("/x", async exchange =>
        {
            await exchange.HeadAsync("200 OK", "Content-Type: image/jpeg", "Content-Length: 10");
            exchange.Reset();
        });
        using var downloads = new Downloads(origin.Port);

        Assert.Equal(DownloadFailures.Broken, (await downloads.GetAsync($"{origin.Url("/x")}")).Failure);
    }

    [Fact]
    public async Task An_honest_length_over_the_limit_is_refused_before_the_body()
    {
        origin.Map("/x", async exchange =>
        {
            await exchange.HeadAsync("200 OK", "Content-Type: image/jpeg", "Content-Length: 1000000000000");
            await exchange.DelayAsync(Never);
        });
        using var downloads = new Downloads(origin.Port);

        Assert.Equal(DownloadFailures.TooLarge(downloads.Options), (await downloads.GetAsync($"{origin.Url("/x")}")).Failure);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        var gone = new OriginServer();
        await gone.DisposeAsync();
        using var downloads = new Downloads(gone.Port);

        Assert.Equal(AddressFailures.Unreachable, (await downloads.GetAsync($"http://127.0.0.1:{gone.Port}/")).Failure);
    }

    [Fact]
    public async Task No_span_of_a_download_carries_its_url()
    {
        var spans = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => { lock (spans) spans.Add($"{span.GetTagItem("url.full")}"); },
        };
        ActivitySource.AddActivityListener(listener);
        origin.Map("/x", "image/jpeg", [1]);
        using var downloads = new Downloads(origin.Port);

        Assert.NotNull((await downloads.GetAsync($"{origin.Url("/x")}?signature=secret")).Value);
        Assert.DoesNotContain(spans, url => url.Contains($":{origin.Port}/"));
    }

    public ValueTask DisposeAsync() => origin.DisposeAsync();

    private static void Quick(DownloadOptions options) => options.Timeout = TimeSpan.FromMilliseconds(300);

    private async Task AssertTooSlowAsync(Func<OriginExchange, Task> answer)
    {
        origin.Map("/x", answer);
        using var downloads = new Downloads(origin.Port, Quick);

        Assert.Equal(DownloadFailures.TooSlow(downloads.Options), (await downloads.GetAsync($"{origin.Url("/x")}")).Failure);
    }

    private async Task<Contracts.Failure?> FloodAsync(string head, string more)
    {
        var flood = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(more, 1000)));
        origin.Map("/x", async exchange =>
        {
            await exchange.WriteAsync(Encoding.Latin1.GetBytes(head));
            while (true)
            {
                await exchange.WriteAsync(flood);
            }
        });
        using var downloads = new Downloads(origin.Port, options => options.MaxBytes = 1 << 20);
        return (await downloads.GetAsync($"{origin.Url("/x")}")).Failure;
    }

    private sealed class StuckNames : INameResolver
    {
        public async Task<System.Net.IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
        {
            await Task.Delay(Never, cancellationToken);
            return [];
        }
    }
}

using Face.Browser;
using Face.Testing;

namespace Face.Clients.Tests.Script;

public sealed class WebcamTests(RedisServer redis, Chromium chromium)
{
    private const string KeepStreams = """
        () => {
          window.streams = [];
          const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
          navigator.mediaDevices.getUserMedia = async (wish) => { const s = await real(wish); streams.push(s); return s; };
          window.states = () => streams.flatMap((s) => s.getTracks().map((track) => track.readyState));
        }
        """;

    [Fact]
    public async Task The_camera_plays_until_it_is_stopped()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        await page.RunAsync(KeepStreams);

        await page.RunAsync("() => FACE.webcam.startPlaying('video')");
        await page.Tab.UntilAsync("video.videoWidth > 0 && !video.paused && video.srcObject instanceof MediaStream");
        Assert.Equal("""["live"]""", (await page.RunAsync("() => states()")).GetRawText());
        var stopped = await page.RunAsync("() => { FACE.webcam.stopPlaying('video'); return [...states(), video.srcObject]; }");

        Assert.Equal("""["ended",null]""", stopped.GetRawText());
        Assert.Empty(page.Tab.Errors);
    }

    [Fact]
    public async Task A_stop_before_the_camera_is_there_ends_it_all_the_same()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        await page.RunAsync(KeepStreams);

        await page.RunAsync("() => { FACE.webcam.startPlaying('video'); FACE.webcam.stopPlaying('video'); }");

        await page.Tab.UntilAsync("states().join() === 'ended' && video.srcObject === null");
        Assert.Empty(page.Tab.Errors);
    }

    [Fact]
    public async Task A_second_start_leaves_one_camera_on()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        await page.RunAsync(KeepStreams);

        await page.RunAsync("() => { FACE.webcam.startPlaying('video'); FACE.webcam.startPlaying('video'); }");

        await page.Tab.UntilAsync("video.videoWidth > 0 && states().sort().join() === 'ended,live'");
    }

    [Fact]
    public async Task A_picture_is_a_jpeg_in_the_img()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        await page.RunAsync("() => FACE.webcam.startPlaying('video')");
        await page.Tab.UntilAsync("video.videoWidth > 0");

        var picture = await page.RunAsync("""
            () => new Promise((resolve) => FACE.webcam.takePicture('video', 'img', () => resolve([
              img.src.startsWith('data:image/jpeg;base64,/9j/'), img.complete,
              img.naturalWidth === video.videoWidth && img.naturalHeight === video.videoHeight])))
            """);

        Assert.Equal("[true,true,true]", picture.GetRawText());
    }

    [Fact]
    public async Task A_picture_can_be_sent_as_the_original_example_does()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        await page.RunAsync("() => FACE.webcam.startPlaying('video')");
        await page.Tab.UntilAsync("video.videoWidth > 0");
        await page.RunAsync("() => FACE.webcam.takePicture('video', 'img')");
        await page.Tab.UntilAsync("img.naturalWidth > 0");

        var answer = await page.RunAsync("() => answer({ app_key: key, img: FACE.util.dataURItoBlob(img.src) })");

        Assert.Equal(0, answer.GetProperty("reply").GetProperty("error_code").GetInt32());
        Assert.Equal([0xFF, 0xD8, 0xFF], page.Gateway.Fetcher.Asked!.Body[..3]);
    }

    [Fact]
    public async Task Before_the_first_frame_there_is_no_picture()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var src = await page.RunAsync("() => { FACE.webcam.takePicture('video', 'img', () => { throw new Error('called'); }); return img.src; }");

        Assert.Equal("", src.GetString());
        Assert.Empty(page.Tab.Errors);
    }

    [Fact]
    public async Task A_camera_that_is_refused_is_an_error_on_the_console()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        await page.RunAsync("""
            () => {
              navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
              FACE.webcam.startPlaying('video');
              return new Promise((resolve) => setTimeout(resolve));
            }
            """);

        Assert.Contains("the webcam does not play: Permission denied", Assert.Single(page.Tab.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FACE.webcam.startPlaying('nobody')", 1)]
    [InlineData("FACE.webcam.startPlaying()", 1)]
    [InlineData("FACE.webcam.takePicture('nobody', 'img')", 1)]
    [InlineData("FACE.webcam.takePicture('video', 'nobody')", 1)]
    [InlineData("FACE.webcam.stopPlaying('nobody')", 0)]
    public async Task An_element_that_is_not_there_is_an_error_on_the_console(string call, int errors)
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        await page.RunAsync($"() => {{ {call}; }}");

        Assert.Equal(errors, page.Tab.Errors.Count);
    }
}

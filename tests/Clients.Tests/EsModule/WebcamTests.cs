using System.Text.Json;
using Face.Browser;
using Face.Testing;

namespace Face.Clients.Tests.EsModule;

public sealed class WebcamTests(RedisServer redis, Chromium chromium)
{
    [Fact]
    public async Task The_camera_plays_gives_pictures_and_is_let_go()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var result = await RunAsync(page, """
            const webcam = await face.Webcam.start(video);
            const stream = video.srcObject;
            const playing = !video.paused;
            const usual = await face.fromDataUri(await face.toDataUri(await webcam.takePicture()));
            const small = await createImageBitmap(await webcam.takePicture({ maxWidth: 64, maxHeight: 64 }));
            webcam.stop();
            return [playing, usual.type, Math.max(small.width, small.height), stream.getTracks().map((t) => t.readyState).join(), video.srcObject];
            """);

        Assert.Equal("""[true,"image/jpeg",64,"ended",null]""", result.GetRawText());
        Assert.Empty(page.Tab.Errors);
    }

    [Fact]
    public async Task An_abort_stops_the_camera_at_once_or_later()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var result = await RunAsync(page, """
            const later = new AbortController();
            await face.Webcam.start(video, { signal: later.signal });
            const track = video.srcObject.getTracks()[0];
            later.abort();
            const early = await face.Webcam.start(video, { signal: AbortSignal.abort(new Error('enough')) }).catch((e) => e.message);
            return [track.readyState, early, video.srcObject];
            """);

        Assert.Equal("""["ended","enough",null]""", result.GetRawText());
    }

    [Fact]
    public async Task A_refusal_is_the_browsers_own_error()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var name = await RunAsync(page, """
            navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
            return face.Webcam.start(video).catch((e) => e.name);
            """);

        Assert.Equal("NotAllowedError", name.GetString());
    }

    private static Task<JsonElement> RunAsync(ForeignPage page, string body) =>
        page.RunAsync($"async () => {{ const face = await import(`${{gateway}}/face.mjs`); {body} }}");
}

using System.Text.Json;
using Face.Browser;
using Face.Testing;

namespace Face.Clients.Tests.EsModule;

public sealed class PictureTests(RedisServer redis, Chromium chromium)
{
    [Fact]
    public async Task A_photo_is_resized_keeping_its_shape()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var sizes = await RunAsync(page, """
            const size = async (...limit) => {
              const blob = await face.resizeImage(await photo(1200, 600), ...limit);
              const bitmap = await createImageBitmap(blob);
              return `${blob.type} ${bitmap.width}x${bitmap.height}`;
            };
            return [await size(), await size(100, 100), await size(5000, 5000)].join(', ');
            """);

        Assert.Equal("image/jpeg 640x320, image/jpeg 100x50, image/jpeg 1200x600", sizes.GetString());
    }

    [Fact]
    public async Task A_line_keeps_a_pixel()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var size = await RunAsync(page, "const { width, height } = face.fitWithin(100000, 2); return `${width} ${height}`;");

        Assert.Equal("640 1", size.GetString());
    }

    [Fact]
    public async Task A_file_that_is_no_picture_rejects()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        Assert.Equal("InvalidStateError", (await RunAsync(page, "return face.resizeImage(jpeg([1])).catch((e) => e.name);")).GetString());
    }

    [Fact]
    public async Task A_data_uri_goes_both_ways()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var result = await RunAsync(page, """
            const uri = await face.toDataUri(jpeg([0, 1, 255]));
            const blob = face.fromDataUri(uri);
            const none = await Promise.resolve('data:text/plain,abc').then(face.fromDataUri).catch((e) => e.name);
            return [uri, blob.type, ...new Uint8Array(await blob.arrayBuffer()), none];
            """);

        Assert.Equal("""["data:image/jpeg;base64,AAH/","image/jpeg",0,1,255,"TypeError"]""", result.GetRawText());
    }

    [Fact]
    public async Task A_picture_is_shown_when_the_promise_resolves()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var result = await RunAsync(page, """
            await face.showImage(await photo(30, 20), img);
            return [img.complete, img.naturalWidth, img.naturalHeight];
            """);

        Assert.Equal("[true,30,20]", result.GetRawText());
    }

    private static Task<JsonElement> RunAsync(ForeignPage page, string body) =>
        page.RunAsync($"async () => {{ const face = await import(`${{gateway}}/face.mjs`); {body} }}");
}

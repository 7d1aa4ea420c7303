using Face.Browser;
using Face.Testing;
using Microsoft.Playwright;

namespace Face.Clients.Tests.Script;

public sealed class UtilTests(RedisServer redis, Chromium chromium)
{
    [Fact]
    public async Task The_version_is_the_files()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        Assert.Equal("1.0", (await page.RunAsync("() => window.FACE.getVersion()")).GetString());
    }

    [Fact]
    public async Task A_size_is_brought_within_640_by_480()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        int[][] table =
        [
            [1280, 960, 640, 480], [640, 480, 640, 480], [320, 240, 320, 240], [1920, 1080, 640, 360], [1080, 1920, 270, 480],
            [4000, 3000, 640, 480], [641, 10, 640, 10], [10, 960, 5, 480], [640, 481, 639, 480], [1, 1, 1, 1],
        ];

        foreach (var row in table)
        {
            var size = await page.RunAsync("([w, h]) => Object.values(FACE.util.computeSize(w, h)).join(' ')", row[..2]);
            Assert.Equal($"{row[2]} {row[3]}", size.GetString());
        }
    }

    [Fact]
    public async Task A_data_uri_becomes_a_blob_of_its_type()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var blob = await page.RunAsync("""
            async () => {
              const blob = FACE.util.dataURItoBlob('data:image/png;base64,AAH/');
              return [blob.type, ...new Uint8Array(await blob.arrayBuffer())];
            }
            """);

        Assert.Equal("""["image/png",0,1,255]""", blob.GetRawText());
    }

    [Fact]
    public async Task An_image_is_resized_to_a_jpeg_of_the_size()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        var result = await page.RunAsync("""
            async () => {
              const image = await photo(100, 80);
              const blob = await new Promise((resolve) => { window.began = FACE.util.resizeImage(image, resolve, 50, 40); });
              const bitmap = await createImageBitmap(blob);
              return [began, blob.type, bitmap.width, bitmap.height];
            }
            """);

        Assert.Equal("""[true,"image/jpeg",50,40]""", result.GetRawText());
    }

    [Theory]
    [InlineData("FACE.util.resizeImage('picture', () => { }, 50, 40)")]
    [InlineData("FACE.util.resizeImage(jpeg([1]), null, 50, 40)")]
    [InlineData("FACE.util.resizeImage(jpeg([1]), () => { }, 0, 40)")]
    [InlineData("FACE.util.resizeImage(jpeg([1]), () => { }, 50)")]
    [InlineData("FACE.util.readFileAsBase64('picture', () => { })")]
    [InlineData("FACE.util.readFileAsBase64(jpeg([1]))")]
    public async Task Wrong_arguments_are_refused(string call)
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);

        Assert.False((await page.RunAsync($"() => {call}")).GetBoolean());
        Assert.Single(page.Tab.Errors);
    }

    [Fact]
    public async Task A_picture_that_no_browser_reads_is_an_error_on_the_console()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        var told = page.Tab.Page.WaitForConsoleMessageAsync();

        Assert.True((await page.RunAsync("() => FACE.util.resizeImage(jpeg([1]), () => { }, 50, 40)")).GetBoolean());

        Assert.Contains("resizeImage", (await told).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_file_is_read_shown_and_told_when_it_has_loaded()
    {
        await using var page = await ForeignPage.OpenAsync(chromium, redis);
        Assert.Equal("undefined", (await page.RunAsync("() => typeof FACE.util.getImageFromInput('file')")).GetString());
        await page.Tab.Page.SetInputFilesAsync("#file", new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = SamplePicture.Bytes });

        var shown = await page.RunAsync("""
            () => new Promise((resolve) => {
              const file = FACE.util.getImageFromInput('file');
              FACE.util.displayImage(file, 'img', () => resolve([file.name, img.complete, img.naturalWidth, img.naturalHeight]));
            })
            """);
        var uri = await page.RunAsync("() => new Promise((done) => FACE.util.readFileAsBase64(FACE.util.getImageFromInput('file'), done))");

        Assert.Equal("""["a.jpg",true,512,600]""", shown.GetRawText());
        Assert.Equal("data:image/jpeg;base64," + Convert.ToBase64String(SamplePicture.Bytes), uri.GetString());
    }
}

using Face.Contracts;
using Face.Fetcher.Pictures;

namespace Face.Fetcher.Tests.Pictures;

public sealed class PictureInspectorTests
{
    private static readonly PictureLimits Limits = new();

    [Theory]
    [InlineData("")]
    [InlineData("\u00ff\u00d8")]
    [InlineData("GIF89a")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("\0\0\0\u0018ftypheic")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("\r\n\u00ff\u00d8\u00ff\u00e0")]
    public void What_is_neither_jpeg_nor_png_is_refused_by_content(string latin1) =>
        Assert.Equal(PictureFailures.Unknown, PictureInspector.Inspect(System.Text.Encoding.Latin1.GetBytes(latin1), Limits).Failure);

    [Fact]
    public void Bytes_flipped_at_random_are_read_without_an_exception()
    {
        var random = new Random(2026);
        byte[][] pictures = [MadeJpeg.Plain(), new MadeJpeg().Exif(6).Frame(64, 48).Scan(3).End(), MadePng.Plain()];

        for (var i = 0; i < 20_000; i++)
        {
            var bytes = (byte[])pictures[i % pictures.Length].Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var outcome = PictureInspector.Inspect(bytes, Limits);
            Assert.True(outcome.Failure?.Code == ErrorCode.BadRequest || outcome.Value is { Width: > 0, Height: > 0, Orientation: >= 1 and <= 8 });
        }
    }
}

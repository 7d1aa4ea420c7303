using Face.Contracts;
using Face.Inference.Imaging;
using Face.Inference.Pictures;
using Microsoft.Extensions.Options;

namespace Face.Inference.Tests.Pictures;

public sealed class DecodingTests
{
    [Theory]
    [InlineData(VipsWriter.Srgb, ".jpg[Q=90]")]
    [InlineData(VipsWriter.Srgb, ".jpg[interlace]")]
    [InlineData(VipsWriter.Srgb, ".jpg[subsample-mode=off]")]
    [InlineData(VipsWriter.Cmyk, ".jpg[Q=90]")]
    [InlineData(VipsWriter.Srgb, ".png")]
    [InlineData(VipsWriter.Srgb, ".png[interlace]")]
    [InlineData(VipsWriter.Srgb, ".png[palette]")]
    [InlineData(VipsWriter.Rgb16, ".png")]
    public void Colour_in_any_form_keeps_its_colours(int space, string format)
    {
        var picture = Decoded(VipsWriter.Write(64, 48, TestPicture.Rgb(64, 48), space, format), 64, 48);

        Assert.Equal((64, 48), (picture.Width, picture.Height));
        var (red, green, blue) = Pixel(picture, 8, 8);
        Assert.True(red > green + 80 && red > blue + 80, $"{red} {green} {blue}");
    }

    [Theory]
    [InlineData(VipsWriter.Grey, ".jpg")]
    [InlineData(VipsWriter.Grey, ".jpg[interlace]")]
    [InlineData(VipsWriter.Grey, ".png")]
    [InlineData(VipsWriter.Grey, ".png[bitdepth=1]")]
    [InlineData(VipsWriter.Grey16, ".png")]
    public void Grey_in_any_form_becomes_three_equal_channels(int space, string format)
    {
        var picture = Decoded(VipsWriter.Write(64, 48, TestPicture.Rgb(64, 48), space, format), 64, 48);

        var (red, green, blue) = Pixel(picture, 8, 8);
        Assert.True(red == green && green == blue, $"{red} {green} {blue}");
    }

    [Fact]
    public void Transparent_pixels_become_white()
    {
        var picture = Decoded(VipsWriter.Write(64, 48, TestPicture.Rgb(64, 48, channels: 4), VipsWriter.Srgb, ".png"), 64, 48);

        Assert.Equal((255, 255, 255), Pixel(picture, 60, 8));
        Assert.True(Pixel(picture, 8, 8).Red is > 190 and < 215);
    }

    [Theory]
    [InlineData(1, 64, 48)]
    [InlineData(2, 64, 48)]
    [InlineData(3, 64, 48)]
    [InlineData(4, 64, 48)]
    [InlineData(5, 48, 64)]
    [InlineData(6, 48, 64)]
    [InlineData(7, 48, 64)]
    [InlineData(8, 48, 64)]
    public void Orientation_gives_the_upright_size(int orientation, int width, int height)
    {
        var picture = Decoded(TestPicture.Jpeg(64, 48), 64, 48, orientation);

        Assert.Equal((width, height, width, height), (picture.Width, picture.Height, picture.FullWidth, picture.FullHeight));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public void Large_picture_is_shrunk_and_knows_its_full_size(string format)
    {
        var decoder = new PictureDecoder(Options.Create(new DecoderOptions { MinLongSide = 100 }));
        var bytes = VipsWriter.Write(401, 303, TestPicture.Rgb(401, 303), VipsWriter.Srgb, format);

        Assert.True(decoder.TryDecode(bytes, TestPicture.Header(bytes, 401, 303), out var picture, out _));
        Assert.InRange(picture.Width, 100, 101);
        Assert.InRange(picture.Height, 75, 76);
        Assert.Equal((401, 303), (picture.FullWidth, picture.FullHeight));
    }

    [Theory]
    [InlineData(16_385, 1)]
    [InlineData(1, 16_385)]
    [InlineData(10_000, 5_001)]
    public void Picture_over_the_limits_is_too_large(int width, int height)
    {
        var bytes = TestPicture.Png(8, 8);

        Assert.False(TestPicture.Decoder.TryDecode(bytes, TestPicture.Header(bytes, width, height), out _, out var failure));
        Assert.Equal(ErrorCode.BadRequest, failure.Code);
        Assert.Contains("too large", failure.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Eight_threads_decode_at_once()
    {
        var bytes = TestPicture.Jpeg(400, 300);
        var expected = Decoded(bytes, 400, 300).Rgb;

        Parallel.For(0, 32, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, Decoded(bytes, 400, 300).Rgb));
    }

    internal static Picture Decoded(byte[] bytes, int width, int height, int orientation = 1)
    {
        var ok = TestPicture.Decoder.TryDecode(bytes, TestPicture.Header(bytes, width, height, orientation), out var picture, out var failure);
        Assert.True(ok, failure?.Sentence);
        return picture!;
    }

    private static (int Red, int Green, int Blue) Pixel(Picture picture, int x, int y)
    {
        var at = 3 * ((y * picture.Width) + x);
        return (picture.Rgb[at], picture.Rgb[at + 1], picture.Rgb[at + 2]);
    }
}

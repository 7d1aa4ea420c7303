using Face.Contracts;
using Face.Inference.Pictures;

namespace Face.Inference.Tests.Pictures;

public sealed class DamageTests
{
    private const int Width = 320, Height = 240;

    public static TheoryData<string> Formats => [".jpg", ".jpg[interlace]", ".png", ".png[interlace]"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Picture_cut_by_a_tenth_or_more_is_unreadable(string format)
    {
        var whole = Write(format);

        foreach (var tenths in Enumerable.Range(0, 10))
            Assert.Equal(PictureFailures.Unreadable, FailureOf(whole[..(whole.Length * tenths / 10)]));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".jpg[interlace]")]
    public void Picture_without_its_end_marker_is_read(string format) => Assert.Null(FailureOf(Write(format)[..^2]));

    [Fact]
    public void Picture_cut_between_two_scans_is_unreadable()
    {
        var whole = Write(".jpg[interlace]");

        for (var scan = LastScan(whole); scan > 0; scan = LastScan(whole.AsSpan(0, scan)))
            Assert.Equal(PictureFailures.Unreadable, FailureOf(whole[..scan]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Trailing_bytes_are_ignored(string format) => Assert.Null(FailureOf([.. Write(format), .. new byte[1000]]));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='320' height='240'/>")]
    [InlineData("GIF89a")]
    [InlineData("RIFF____WEBPVP8 ")]
    [InlineData("push graphic-context")]
    [InlineData("")]
    public void What_is_no_jpeg_or_png_is_unreadable(string text) =>
        Assert.Equal(PictureFailures.Unreadable, FailureOf(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Picture_of_another_size_than_its_header_said_is_unreadable()
    {
        var bytes = TestPicture.Png(Width, Height);

        Assert.False(TestPicture.Decoder.TryDecode(bytes, TestPicture.Header(bytes, Width, Height + 1), out _, out var failure));
        Assert.Equal(PictureFailures.Unreadable, failure);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Flipped_bytes_are_read_or_refused(string format)
    {
        var random = new Random(7);
        foreach (var _ in Enumerable.Range(0, 50))
        {
            var damaged = Write(format);
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Assert.True(FailureOf(damaged) is null or { Code: ErrorCode.BadRequest });
        }
    }

    /// <summary>Where the last scan's header (SOS, FF DA) begins; -1 when there is none.</summary>
    private static int LastScan(ReadOnlySpan<byte> jpeg) => jpeg.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);

    private static byte[] Write(string format) => VipsWriter.Write(Width, Height, TestPicture.Rgb(Width, Height), VipsWriter.Srgb, format);

    private static Failure? FailureOf(byte[] bytes)
    {
        var format = bytes.Length > 0 && bytes[0] == 0x89 ? PictureFormat.Png : PictureFormat.Jpeg;
        TestPicture.Decoder.TryDecode(bytes, new PictureHeader(format, Width, Height, 1), out _, out var failure);
        return failure;
    }
}

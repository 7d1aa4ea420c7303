using Face.Contracts;
using Face.Fetcher.Pictures;

namespace Face.Fetcher.Tests.Pictures;

public sealed class JpegHeaderTests
{
    private static readonly PictureLimits Limits = new();

    [Theory]
    [InlineData(0xC0)]
    [InlineData(0xC1)]
    [InlineData(0xC2)]
    [InlineData(0xCF)]
    public void A_frame_of_any_process_gives_the_size(byte marker) =>
        Assert.Equal(new(PictureFormat.Jpeg, 640, 480, 1), Inspect(new MadeJpeg().Frame(640, 480, marker).Scan().End()).Value);

    [Fact]
    public void The_first_exif_gives_the_orientation() =>
        Assert.Equal(6, Inspect(new MadeJpeg().Exif(6).Exif(1).Frame(64, 48).Scan().End()).Value?.Orientation);

    [Fact]
    public void Other_application_data_gives_no_orientation() =>
        Assert.Equal(1, Inspect(new MadeJpeg().Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>"u8).Frame(64, 48).Scan().End()).Value?.Orientation);

    [Fact]
    public void Tables_and_padding_between_segments_are_skipped() =>
        Assert.NotNull(Inspect(new MadeJpeg().Segment(0xC4, [0]).Raw(0xFF, 0xFF).Frame(64, 48).Scan().End()).Value);

    [Fact]
    public void A_segment_whose_length_is_less_than_itself_is_empty() =>
        Assert.NotNull(Inspect(new MadeJpeg().Raw(0xFF, 0xE0, 0, 0).Frame(64, 48).Scan().End()).Value);

    [Fact]
    public void A_missing_end_and_bytes_behind_it_are_forgiven()
    {
        Assert.NotNull(Inspect(new MadeJpeg().Frame(64, 48).Scan().Cut()).Value);
        Assert.NotNull(Inspect([.. MadeJpeg.Plain(), .. MadeJpeg.Plain(65535, 65535)]).Value);
    }

    [Fact]
    public void A_hundred_scans_are_taken_and_one_more_is_refused()
    {
        Assert.NotNull(Inspect(new MadeJpeg().Frame(64, 48, 0xC2).Scan(100).End()).Value);
        Assert.Equal(PictureFailures.TooManyScans(Limits), Inspect(new MadeJpeg().Frame(64, 48, 0xC2).Scan(101).End()).Failure);
    }

    [Fact]
    public void The_scans_of_a_large_picture_are_counted_by_their_pixels()
    {
        Assert.NotNull(Inspect(new MadeJpeg().Frame(10_000, 5_000, 0xC2).Scan(20).End()).Value);
        Assert.Equal(PictureFailures.TooManyScans(Limits), Inspect(new MadeJpeg().Frame(10_000, 5_000, 0xC2).Scan(21).End()).Failure);
    }

    [Theory]
    [InlineData(16384, 3051, true)]
    [InlineData(16385, 1, false)]
    [InlineData(1, 16385, false)]
    [InlineData(7072, 7071, false)]
    [InlineData(65535, 65535, false)]
    public void The_limits_on_sides_and_pixels_are_exact(int width, int height, bool taken) =>
        Assert.Equal(taken ? null : PictureFailures.TooManyPixels(Limits), Inspect(MadeJpeg.Plain(width, height)).Failure);

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "no height", MadeJpeg.Plain(height: 0) },
        { "no width", MadeJpeg.Plain(width: 0) },
        { "no frame", new MadeJpeg().Scan().End() },
        { "no scan", new MadeJpeg().Frame(64, 48).End() },
        { "nothing", new MadeJpeg().End() },
        { "two frames", new MadeJpeg().Frame(64, 48).Frame(64, 48).Scan().End() },
        { "short frame", new MadeJpeg().Segment(0xC0, [8, 0, 48]).Scan().End() },
        { "bytes between segments", new MadeJpeg().Segment(0xC4, [0]).Raw(0x12).Frame(64, 48).Scan().End() },
        { "a data byte between segments", new MadeJpeg().Segment(0xC4, [0]).Raw(0xFF, 0).Frame(64, 48).Scan().End() },
        { "frame of length 0", new MadeJpeg().Raw(0xFF, 0xC0, 0, 0).Scan().End() },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_header_is_refused(string what, byte[] jpeg) => Assert.True(Inspect(jpeg).Failure == PictureFailures.Damaged, what);

    [Fact]
    public void A_header_cut_anywhere_is_refused_without_an_exception()
    {
        var head = new MadeJpeg().Exif(6).Segment(0xC4, new byte[40]).Frame(64, 48).Cut();

        for (var length = 3; length <= head.Length; length++)
        {
            Assert.Equal(PictureFailures.Truncated, Inspect(head.AsSpan(0, length)).Failure);
        }
    }

    private static Result<PictureHeader> Inspect(ReadOnlySpan<byte> bytes) => PictureInspector.Inspect(bytes, Limits);
}

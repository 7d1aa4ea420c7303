using Face.Contracts;
using Face.Fetcher.Pictures;

namespace Face.Fetcher.Tests.Pictures;

public sealed class PngHeaderTests
{
    private const int MiB = 1 << 20;
    private static readonly PictureLimits Limits = new();

    [Fact]
    public void The_header_gives_the_size() => Assert.Equal(new(PictureFormat.Png, 64, 48, 1), Inspect(MadePng.Plain()).Value);

    [Fact]
    public void The_first_exif_chunk_gives_the_orientation_before_or_behind_the_pixels()
    {
        var (six, three) = (MadeExif.With(6, bigEndian: false), MadeExif.With(3, bigEndian: true));

        Assert.Equal(6, Inspect(new MadePng().Header(64, 48).Chunk("eXIf"u8, six).Chunk("eXIf"u8, three).Pixels().End()).Value?.Orientation);
        Assert.Equal(3, Inspect(new MadePng().Header(64, 48).Pixels().Chunk("eXIf"u8, three).End()).Value?.Orientation);
    }

    [Theory]
    [InlineData(16384, 3051, true)]
    [InlineData(16385, 1, false)]
    [InlineData(1, 16385, false)]
    [InlineData(65536, 65536, false)]
    [InlineData(2147483648, 10, false)]
    [InlineData(uint.MaxValue, uint.MaxValue, false)]
    public void The_limits_on_sides_and_pixels_are_exact(uint width, uint height, bool taken) =>
        Assert.Equal(taken ? null : PictureFailures.TooManyPixels(Limits), Inspect(MadePng.Plain(width, height)).Failure);

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "no height", MadePng.Plain(height: 0) },
        { "no width", MadePng.Plain(width: 0) },
        { "depth 3", new MadePng().Header(64, 48, depth: 3).Pixels().End() },
        { "palette of 16 bits", new MadePng().Header(64, 48, depth: 16, colour: 3).Pixels().End() },
        { "colour type 1", new MadePng().Header(64, 48, colour: 1).Pixels().End() },
        { "compression 9", new MadePng().Header(64, 48, compression: 9).Pixels().End() },
        { "filter 1", new MadePng().Header(64, 48, filter: 1).Pixels().End() },
        { "interlace 2", new MadePng().Header(64, 48, interlace: 2).Pixels().End() },
        { "another first chunk", new MadePng().Chunk("CgBI"u8, new byte[4]).Header(64, 48).Pixels().End() },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_header_is_refused(string what, byte[] png) => Assert.True(Inspect(png).Failure == PictureFailures.Damaged, what);

    [Fact]
    public void A_picture_cut_before_its_pixels_end_is_refused_and_a_torn_tail_is_forgiven()
    {
        var pixels = new MadePng().Header(64, 48).Pixels().Cut();
        var whole = MadePng.Plain();

        for (var length = 8; length < pixels.Length; length++)
        {
            Assert.Equal(PictureFailures.Truncated, Inspect(whole.AsSpan(0, length)).Failure);
        }

        for (var length = pixels.Length; length < whole.Length; length++)
        {
            Assert.NotNull(Inspect(whole.AsSpan(0, length)).Value);
        }
    }

    [Fact]
    public void Metadata_of_each_kind_is_refused_above_its_limit()
    {
        byte[] taken = MadePng.Packed(MiB), over = MadePng.Packed(MiB + 1);

        Assert.All([("iCCP", "p\0\0"), ("zTXt", "k\0\0"), ("iTXt", "k\0\u0001\0en\0k\0")], kind =>
        {
            Assert.Null(Inspect(With(kind.Item1, kind.Item2, taken)).Failure);
            Assert.Equal(PictureFailures.TooMuchMetadata(Limits), Inspect(With(kind.Item1, kind.Item2, over)).Failure);
        });
    }

    [Fact]
    public void Metadata_counts_together_and_each_piece_counts()
    {
        var half = new MadePng().Header(64, 48);
        for (var i = 0; i < 3; i++)
        {
            half.Chunk("zTXt"u8, [.. "k\0\0"u8, .. MadePng.Packed(MiB / 2)]);
        }

        var crumbs = new MadePng().Header(64, 48);
        for (var i = 0; i < 2000; i++)
        {
            crumbs.Chunk("zTXt"u8, "k\0\0x"u8);
        }

        Assert.Equal(PictureFailures.TooMuchMetadata(Limits), Inspect(half.Pixels().End()).Failure);
        Assert.Equal(PictureFailures.TooMuchMetadata(Limits), Inspect(crumbs.Pixels().End()).Failure);
    }

    [Theory]
    [InlineData("iCCP", "")]
    [InlineData("iCCP", "p\0")]
    [InlineData("zTXt", "k\0\0not zlib")]
    [InlineData("iTXt", "k\0\0\0en\0k\0plain text")]
    [InlineData("iTXt", "k\0\u0001")]
    public void Metadata_that_is_damaged_or_not_compressed_is_ignored(string type, string data) => Assert.NotNull(Inspect(With(type, data, [])).Value);

    [Fact]
    public void A_header_whose_checksum_does_not_hold_is_damaged()
    {
        var png = MadePng.Plain();
        png[20] ^= 1; // The width, behind the signature, the length and the type.

        Assert.Equal(PictureFailures.Damaged, Inspect(png).Failure);
    }

    private static byte[] With(string type, string prefix, byte[] data)
    {
        var latin1 = System.Text.Encoding.Latin1;
        return new MadePng().Header(64, 48).Chunk(latin1.GetBytes(type), [.. latin1.GetBytes(prefix), .. data]).Pixels().End();
    }

    private static Result<PictureHeader> Inspect(ReadOnlySpan<byte> bytes) => PictureInspector.Inspect(bytes, Limits);
}

using Face.Fetcher.Pictures;

namespace Face.Fetcher.Tests.Pictures;

public sealed class ExifOrientationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_orientation_is_read_in_both_byte_orders(bool bigEndian) =>
        Assert.All(Enumerable.Range(1, 8), orientation => Assert.Equal(orientation, ExifOrientation.Read(MadeExif.With(orientation, bigEndian))));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(65535)]
    public void A_value_that_means_nothing_is_upright(int orientation) =>
        Assert.Equal(1, ExifOrientation.Read(MadeExif.With(orientation, bigEndian: true)));

    [Fact]
    public void A_value_of_another_type_or_count_is_upright()
    {
        Assert.Equal(1, ExifOrientation.Read(MadeExif.With(6, bigEndian: true, type: 1)));
        Assert.Equal(1, ExifOrientation.Read(MadeExif.With(6, bigEndian: true, count: uint.MaxValue)));
    }

    [Theory]
    [InlineData(0u, 1)]
    [InlineData(uint.MaxValue, 1)]
    [InlineData(25u, 1)]
    [InlineData(8u, 6)]
    public void A_directory_outside_the_data_is_upright(uint offset, int orientation) =>
        Assert.Equal(orientation, ExifOrientation.Read(MadeExif.With(6, bigEndian: false, offset: offset)));

    [Fact]
    public void Data_cut_anywhere_is_read_without_an_exception()
    {
        var whole = MadeExif.With(6, bigEndian: true);

        for (var length = 0; length < whole.Length; length++)
        {
            Assert.InRange(ExifOrientation.Read(whole.AsSpan(0, length)), 1, 8);
        }
    }
}
